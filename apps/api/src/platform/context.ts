import type { SftpTransport, VendorTransport } from '@trackstar-link/integrations/kit';
import type { Config } from './config';
import type { Keyring } from './crypto/keyring';
import type { Database } from './db/connect';
import type { Jobs } from './jobs';
import type { Logger } from './logging';

/** What the process holds for its whole life; features take from it what they need. */
export interface AppContext {
  readonly config: Config;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly jobs: Jobs;
  readonly logger: Logger;
  /** The only way out to addresses that a user can influence. */
  readonly egress: VendorTransport;
  readonly sftp: SftpTransport;
}
