import { createInterface } from 'node:readline';
import { createTraffic } from '@trackstar-link/integrations/kit';
import { createHealthWorker } from '../../../src/features/health';
import { createOAuthApps } from '../../../src/features/oauth-apps';
import { readOrganization } from '../../../src/features/organizations';
import { createVendorSessions } from '../../../src/features/vendor-sessions';
import { loadConfig } from '../../../src/platform/config';
import { parseKeyring } from '../../../src/platform/crypto/keyring';
import { openDatabase } from '../../../src/platform/db/connect';
import { createEgress, createSftpEgress } from '../../../src/platform/egress';
import { createLogger } from '../../../src/platform/logging';

/** A worker: for each line `<round>` it checks what is due, then says `done <round> <checks>`. */
const [databaseUrl = '', keys = '', simulatorsPort = ''] = process.argv.slice(2);
const config = loadConfig({ SIMULATORS_PORT: simulatorsPort }, { rootDir: process.cwd() });
const database = await openDatabase({ kind: 'postgres', url: databaseUrl });
const keyring = parseKeyring(keys);
const worker = createHealthWorker({
  orm: database.orm,
  logger: createLogger({ level: 'fatal' }),
  vendorSessions: createVendorSessions({
    config,
    database,
    keyring,
    egress: createEgress({ allow: config.egressAllow }),
    sftp: createSftpEgress({ allow: config.egressAllow }),
    oauthApps: createOAuthApps({ db: database.orm, keyring, config }),
    traffic: createTraffic(),
  }),
  organization: (id) => readOrganization(database.orm, id),
  intervalSeconds: 3_600,
  afterwards: async () => undefined,
});
console.log('ready');
for await (const round of createInterface({ input: process.stdin })) {
  console.log(`done ${round} ${await worker.runDue()}`);
}
await database.close();
