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
  | 'Link'
  | 'Magic links'
  | 'Connections'
  | 'Webhooks'
  | 'Integrations'
  | 'Organization'
  | 'Widget'
  | 'System'
  | 'Admin';

/** What the audit log records of a successful call; null is a decision too, so it must be written. */
export type AuditAction =
  | 'auth_code.exchanged'
  | 'install.created'
  | 'magic_link.created'
  | 'magic_link.revoked'
  | 'magic_link.sent'
  | 'magic_link.connected'
  | 'access_token.shown'
  | 'install.claimed'
  | 'connection.reinstalled'
  | 'connection.updated'
  | 'connection.deleted'
  | 'organization.updated'
  | 'organization.created'
  | 'api_key.created'
  | 'api_key.deleted'
  | 'encryption_keys.rotated'
  | 'oauth_app.updated'
  | 'oauth_app.deleted'
  | 'webhook_endpoint.created'
  | 'webhook_endpoint.updated'
  | 'webhook_endpoint.deleted'
  | 'webhook_secret.rotated';

export interface Endpoint {
  readonly operationId: string;
  readonly method: Method;
  /** OpenAPI form: `/connections/{connection_id}`. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  readonly auth: AuthPolicy;
  /** Shows a secret: a read-only API key may not call it, although it is a GET. */
  readonly refusesReadOnly?: boolean;
  readonly audit: AuditAction | null;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The body comes from an HTML form instead of as JSON. */
  readonly bodyIsForm?: boolean;
  /** The body may be left out altogether. */
  readonly bodyOptional?: boolean;
  /** Takes `Idempotency-Key`, scoped to the organization. */
  readonly idempotent?: boolean;
  readonly reply: z.ZodType;
  /** Content type of the reply when it is not JSON; the reply schema then describes a string. */
  readonly produces?: string;
  /** Offered as `text/event-stream` too. */
  readonly streams?: boolean;
  /** The events of that stream, in a sentence. */
  readonly streamed?: string;
  /** Codes beyond those that its policy and validation imply. */
  readonly errors: readonly ErrorCode[];
  /** An older address of another endpoint, kept for existing callers. */
  readonly deprecated?: boolean;
}

/** Declares one route of the API. Types of handler and test client follow from it. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}
