import { startSimulators, type RunningSimulators } from './server';

const host = process.env['HOST'] || '127.0.0.1';
const port = Number(process.env['SIMULATORS_PORT'] || 4402);

function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  refuse(`SIMULATORS_PORT is not a port: ${process.env['SIMULATORS_PORT']}`);
}

let running: RunningSimulators;
try {
  running = await startSimulators({ port, host });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  refuse(
    code === 'EADDRINUSE'
      ? `Port ${port} is already in use. Stop what runs there, or set SIMULATORS_PORT.`
      : `The simulators cannot listen on ${host}:${port}: ${message}`,
  );
}

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await running.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// Whoever started this process is gone.
process.on('disconnect', () => void stop());

if (process.send) process.send({ kind: 'ready', url: running.url });
else process.stdout.write(`Fake vendor systems: ${running.url}\n`);
