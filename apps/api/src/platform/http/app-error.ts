import {
  errorKinds,
  type AuditAction,
  type ErrorBody,
  type ErrorCode,
  type ErrorDetail,
} from '@trackstar-link/contract';

export interface AppErrorOptions {
  /** Why, for the log only. */
  internal?: string;
  /** Replaces the code's public words where a precise one is known. */
  message?: string;
  detail?: ErrorDetail;
  /** The id that was not found. */
  id?: string;
  accounts?: ErrorBody['accounts'];
  retryAfterSeconds?: number;
  /** Written to the audit log although the call failed. */
  audit?: { action: AuditAction | 'auth_code.reused'; target: string };
  cause?: unknown;
}

/** The only error that a handler throws on purpose. Status and default words belong to the code. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly options: AppErrorOptions;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.internal ?? code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.options = options;
  }

  get status(): number {
    return errorKinds[this.code].status;
  }

  /** On the side of the system that a customer connects. */
  get isOfIntegration(): boolean {
    return 'origin' in errorKinds[this.code];
  }

  get publicMessage(): string {
    return this.options.message ?? errorKinds[this.code].message;
  }

  /** The superset body that every error of the API has. */
  toBody(requestId: string): ErrorBody {
    const kind = errorKinds[this.code];
    const { detail, id, accounts, retryAfterSeconds } = this.options;
    return {
      error: this.publicMessage,
      origin: 'origin' in kind ? kind.origin : 'trackstar',
      code: this.code,
      ...(detail && { detail }),
      ...(id !== undefined && { id }),
      ...(accounts && { accounts }),
      ...(retryAfterSeconds !== undefined && { retry_after_seconds: retryAfterSeconds }),
      request_id: requestId,
    };
  }
}
