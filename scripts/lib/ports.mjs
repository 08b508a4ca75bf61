import { createServer } from 'node:net';

/** Tries to listen; resolves with the error code of the refusal, or null when the port is free. */
function refusal(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code ?? 'UNKNOWN'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/**
 * One line per port that somebody else holds. A courtesy before a long build: the servers themselves
 * decide, and report, when they start.
 */
export async function occupiedPorts(wanted, host) {
  const byPort = new Map(wanted.map(({ variable, port }) => [Number(port), variable]));
  const answers = await Promise.all(
    [...byPort].map(async ([port, variable]) => {
      if (!Number.isInteger(port) || port < 1 || port > 65_535) return null;
      if ((await refusal(port, host)) !== 'EADDRINUSE') return null;
      return `Port ${port} is in use by another program. Stop that program, or choose another port with ${variable}.`;
    }),
  );
  return answers.filter((line) => line !== null);
}
