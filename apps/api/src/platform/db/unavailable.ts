/** The database did not answer; the same call may well succeed a moment later. */
export class DatabaseUnavailableError extends Error {
  constructor(internal: string, options?: ErrorOptions) {
    super(`The database cannot be reached: ${internal}`, options);
    this.name = 'DatabaseUnavailableError';
  }
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT', // a Unix socket that is not there
]);

/** SQLSTATEs of a server that goes away, comes up, is full or refuses writes after a failover. */
const serverStates = /^(08...|57P0[1-5]|53300|25006)$/;

/** pg and pg-pool give these no code. */
const clientMessages = [
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Connection terminated',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'PGlite is closed',
];

/**
 * Tells an unreachable database from a faulty query, through wrappers such as drizzle's. Only for
 * errors of database calls: other sockets fail with the same codes.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 10; depth++) {
    if (isUnavailableItself(current)) return true;
    if (current instanceof AggregateError) return current.errors.some(isDatabaseUnavailable);
    current = current.cause;
  }
  return false;
}

function isUnavailableItself(error: Error): boolean {
  if (error instanceof DatabaseUnavailableError) return true;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined) {
    // A missing file has the same code as a missing socket; only the latter comes from connect.
    if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
    return networkCodes.has(code) || serverStates.test(code);
  }
  return clientMessages.some((message) => error.message.startsWith(message));
}
