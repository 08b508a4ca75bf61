import type {
  Action,
  IntegrationType,
  Permission,
  ReadAction,
  WriteAction,
} from '@trackstar-link/contract';
import type { OAuthApp } from './browser-sign-in';
import type { Inbox } from './auth/sftp-push';
import type { SftpTransport } from './sftp';
import type { Traffic } from './traffic';

/** A text in English, with translations where they exist. */
export type Text = string | { en: string; es?: string; fr?: string; de?: string };

/** One HTTP call to a vendor. The transport behind it is the API's egress module, or a simulator. */
export interface VendorRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

export interface VendorResponse {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
}

/** Resolves with any status; throws TransportError when there is no answer to read. */
export type VendorTransport = (request: VendorRequest) => Promise<VendorResponse>;

export class TransportError extends Error {
  constructor(
    readonly kind: 'unreachable' | 'timeout' | 'too_large' | 'blocked',
    /** For logs only. */
    internal: string,
  ) {
    super(internal);
    this.name = 'TransportError';
  }
}

export type FailureKind =
  | 'credentials_rejected'
  | 'account_disabled'
  | 'missing_permission'
  | 'not_enabled'
  | 'throttled'
  | 'unreachable'
  | 'timeout'
  | 'unexpected_answer';

/** The one error of the kit: vendor answers are mapped to it once. */
export class IntegrationFailure extends Error {
  readonly kind: FailureKind;
  /** The credential field at fault, where the vendor tells. */
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** A sentence for the customer, without anything the vendor sent as markup. */
  readonly publicMessage: string | undefined;

  constructor(
    kind: FailureKind,
    options: {
      internal: string;
      field?: string;
      retryAfterSeconds?: number;
      publicMessage?: string;
      cause?: unknown;
    },
  ) {
    super(options.internal, { cause: options.cause });
    this.name = 'IntegrationFailure';
    this.kind = kind;
    this.field = options.field;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.publicMessage = options.publicMessage;
  }
}

/** Identifies the account in the vendor's system; becomes `me` of the connection. */
export type Account = Record<string, string | number | boolean | null>;

/** What the API asks of the kit to make a connection. */
export interface InstallCheck {
  methodId: string;
  credentials: Record<string, string>;
  /** Only these are probed. */
  actions: readonly ReadAction[];
  transport: VendorTransport;
  /** Where a simulator answers in the vendor's place. */
  baseUrl?: string;
  sftp?: SftpTransport;
  /** The app that the customer signed in to. */
  app?: OAuthApp | undefined;
  /** What the vendor has sent to us. */
  inbox?: Inbox;
  /** Limits and breakers that all calls of this process share. */
  traffic?: Traffic;
  /** Stands for the account where nothing that was typed does. */
  account?: string | undefined;
  /** Ends every call. */
  signal: AbortSignal;
  onProgress?: (
    progress:
      { stage: 'checking_credentials' | 'checking_permissions' } | { permission: Permission },
  ) => void;
}

export interface InstallOutcome {
  account: Account | null;
  permissions: Permission[];
  /** JSON to encrypt and keep: whatever later calls need to sign in again. */
  stored: Record<string, string>;
  /** When what is stored stops authorizing calls. */
  expiresAt?: Date;
}

export type { Action, IntegrationType, Permission, ReadAction, WriteAction };
