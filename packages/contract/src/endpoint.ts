import type { z } from 'zod';
import type { ErrorCode } from './errors';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/**
 * Who may call: `public` nobody is asked; `apiKey` the organization; `connection` API key and access
 * token; `optionalConnection` API key, and an access token where one is sent; `linkToken` the widget;
 * `admin` the operator on this machine; `metrics` whoever holds METRICS_TOKEN.
 */
export type AuthPolicy =
  'public' | 'apiKey' | 'connection' | 'optionalConnection' | 'linkToken' | 'admin' | 'metrics';

export type Tag =
  'Link' | 'Connections' | 'Integrations' | 'Organization' | 'Widget' | 'System' | 'Admin';

/** What the audit log records of a successful call; null is a decision too, so it must be written. */
export type AuditAction =
  | 'auth_code.exchanged'
  | 'install.created'
  | 'install.claimed'
  | 'connection.updated'
  | 'connection.deleted'
  | 'organization.updated'
  | 'organization.created'
  | 'api_key.created'
  | 'api_key.deleted'
  | 'encryption_keys.rotated';

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly operationId: string;
  readonly method: Method;
  /** OpenAPI form: `/connections/{connection_id}`. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly auth: AuthPolicy;
  readonly audit: AuditAction | null;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The body may be left out altogether. */
  readonly bodyOptional?: boolean;
  /** Takes `Idempotency-Key`, scoped to the organization. */
  readonly idempotent?: boolean;
  readonly reply: Reply;
  /** Content type of the reply when it is not JSON; the reply schema then describes a string. */
  readonly produces?: string;
  /** Offered as `text/event-stream` too. */
  readonly streams?: boolean;
  /** Codes beyond those that its policy and validation imply. */
  readonly errors: readonly ErrorCode[];
  /** An older address of another endpoint, kept for existing callers. */
  readonly deprecated?: boolean;
}

/** Declares one route of the API. Types of handler and test client follow from it. */
export function defineEndpoint<
  Params extends z.ZodType = z.ZodNever,
  Query extends z.ZodType = z.ZodNever,
  Body extends z.ZodType = z.ZodNever,
  Reply extends z.ZodType = z.ZodType,
>(endpoint: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return endpoint;
}
