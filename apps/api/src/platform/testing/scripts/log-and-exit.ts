import { createLogger } from '../../logging';

const logger = createLogger({ level: 'info' });
for (let line = 0; line < 50; line++) logger.info({ line }, 'line');
process.exit(0);
