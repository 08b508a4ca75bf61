export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

const MAX_MESSAGE = 2_000;
const MAX_CAUSES = 5;

/**
 * An error as it is logged: these five things and nothing else that may hang on it, such as the
 * request of an HTTP client. A failed query comes without its parameters.
 */
export function serializeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) {
    // Thrown things that are no errors: only texts are readable, and objects may hold anything.
    const message = typeof error === 'string' ? error : `a thrown ${typeof error}`;
    return { type: typeof error, message: message.slice(0, MAX_MESSAGE) };
  }
  const type = error.name === 'Error' ? error.constructor.name : error.name;
  const message = messageOf(error).slice(0, MAX_MESSAGE);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = framesOf(error);
  return {
    type,
    message,
    ...(code !== undefined && { code }),
    ...(frames !== '' && { stack: `${type}: ${message}\n${frames}` }),
    ...(error.cause !== undefined &&
      depth < MAX_CAUSES && { cause: serializeError(error.cause, depth + 1) }),
  };
}

/** drizzle writes the parameters into the message of its error. */
function messageOf(error: Error): string {
  if ('query' in error && 'params' in error) return `Failed query: ${String(error.query)}`;
  return error.message;
}

/** The stack begins with the message as it was, parameters included. */
function framesOf(error: Error): string {
  const lines = error.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}
