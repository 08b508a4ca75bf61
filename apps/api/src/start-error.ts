import { NotBuiltError } from './features/assets';
import { ConfigError } from './platform/config';
import { WrongKeyError } from './platform/crypto/key-check';
import { KeyringError } from './platform/crypto/keyring';
import { DataDirError } from './platform/data-dir';
import { DataDirLockedError } from './platform/db/data-dir-lock';

/** Why the server cannot start, in one line. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }

  /** One clear line per problem; what nobody foresaw comes with its stack. */
  static linesOf(error: unknown): readonly string[] {
    if (error instanceof ConfigError) return error.problems;
    const foreseen =
      error instanceof StartError ||
      error instanceof WrongKeyError ||
      error instanceof KeyringError ||
      error instanceof DataDirError ||
      error instanceof DataDirLockedError ||
      error instanceof NotBuiltError;
    if (foreseen) return [error.message];
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
