import { pino, type DestinationStream } from 'pino';
import { serializeError } from './log-error';

/**
 * What a log line may hold: single values and one error. Headers and bodies are objects, so they
 * cannot get in.
 */
export interface LogFields {
  err?: unknown;
  [field: string]: unknown;
}

type SingleValues<Fields> = {
  [Name in keyof Fields]: Name extends 'err'
    ? unknown
    : string | number | boolean | null | undefined;
};

type Log = <const Fields extends LogFields>(fields: SingleValues<Fields>, message: string) => void;

export interface RequestLine {
  requestId: string;
  method: string;
  /** The template, never the URL: it may carry what a customer typed. */
  route: string;
  status: number;
  durationMs: number;
  orgId?: string;
  code?: string;
}

export interface Logger {
  debug: Log;
  info: Log;
  warn: Log;
  error: Log;
  fatal: Log;
  /** The one line of a request. */
  requestLine(line: RequestLine): void;
  /** Writes what is still buffered. Happens by itself once a second and at exit. */
  flush(): void;
}

export interface LoggerOptions {
  level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Standard output when left out. */
  destination?: DestinationStream;
}

/** JSON lines, buffered: under load a write of each line would cost more than the answer. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const stdout = destination
    ? undefined
    : pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 1_000 });
  const log = pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'message',
      formatters: { level: (label) => ({ level: label }), log: onlySingleValues },
      serializers: { err: serializeError },
    },
    destination ?? stdout,
  );
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error' | 'fatal'): Log =>
    (fields: object, message: string) =>
      log[name](fields, message);
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
    requestLine: ({ requestId, method, route, status, durationMs, orgId, code }) =>
      log.info(
        { requestId, method, route, status, ms: Math.round(durationMs * 10) / 10, orgId, code },
        'request',
      ),
    flush: () => stdout?.flushSync(),
  };
}

/** The same rule as the types', for callers that got around them. */
function onlySingleValues(fields: Record<string, unknown>): Record<string, unknown> {
  if (!Object.keys(fields).some((name) => isCompound(name, fields[name]))) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isCompound(name, value) ? '[object]' : value,
    ]),
  );
}

function isCompound(name: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null && name !== 'err';
}
