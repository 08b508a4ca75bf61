/**
 * Every error that the API can answer: a stable code, its status, and the public message that says
 * what happened and what to do. Handlers throw the code; status and default words live only here.
 */
export interface ErrorKind {
  readonly status: number;
  readonly message: string;
  /** Who caused it: this platform, or the system that a customer connects. */
  readonly origin?: 'integration';
}

export const errorKinds = {
  api_key_missing: { status: 401, message: 'Send your API key in the x-trackstar-api-key header.' },
  api_key_invalid: {
    status: 401,
    message: 'This API key is not known or was deleted. Check it, or make a new one.',
  },
  api_key_read_only: {
    status: 403,
    message: 'This API key is read only. Use a key with full access for this call.',
  },
  access_token_missing: {
    status: 401,
    message: "Send the connection's access token in the x-trackstar-access-token header.",
  },
  access_token_invalid: {
    status: 401,
    message: 'This access token is not known: its connection was deleted, or it was mistyped.',
  },
  link_token_missing: {
    status: 401,
    message: 'Send the link token as Authorization: Bearer <link token>.',
  },
  link_token_invalid: {
    status: 401,
    message: 'This link token is not valid. Ask your backend for a fresh one.',
  },
  link_token_expired: {
    status: 401,
    message: 'This link token has expired. Ask your backend for a fresh one.',
  },
  link_token_used: {
    status: 409,
    message:
      'This link token has already completed a connection. Ask your backend for a fresh one.',
  },
  origin_not_allowed: {
    status: 403,
    message:
      "This page is not among the organization's allowed origins. Add its origin with PATCH /organization.",
  },
  admin_token_invalid: {
    status: 401,
    message: 'Send the admin token from the data folder as Authorization: Bearer <token>.',
  },
  metrics_token_invalid: {
    status: 401,
    message:
      'Send METRICS_TOKEN as Authorization: Bearer <token>. In production /metrics is closed while METRICS_TOKEN is not set.',
  },
  route_not_found: { status: 404, message: 'There is no such endpoint. See /docs.' },
  method_not_allowed: {
    status: 405,
    message: 'This endpoint does not take that method. See /docs.',
  },
  connection_not_found: { status: 404, message: 'There is no connection with this id.' },
  magic_link_not_found: {
    status: 404,
    message: 'There is no magic link with this id: it was deleted, or never was.',
  },
  magic_link_unusable: {
    status: 409,
    message: 'This magic link has expired or done its work. Create a new one to send.',
  },
  mail_not_delivered: {
    status: 502,
    message: 'The mail could not be delivered.',
  },
  magic_link_unknown: {
    status: 404,
    message: 'This link does not work: it is not complete, or has done its work.',
  },
  magic_link_expired: {
    status: 410,
    message: 'This link has expired. Ask whoever sent it for a new one.',
  },
  magic_link_revoked: {
    status: 410,
    message: 'This link was taken back. Ask whoever sent it for a new one.',
  },
  install_not_found: {
    status: 404,
    message:
      'There is no unclaimed install with this id: it was claimed, has expired, or never was.',
  },
  integration_not_found: {
    status: 404,
    message: 'There is no integration of this name and type. GET /integrations/{type} lists them.',
  },
  api_key_not_found: { status: 404, message: 'There is no API key with this id.' },
  file_not_found: { status: 404, message: 'There is no such file.' },
  validation_failed: { status: 422, message: 'Some fields are not valid; detail names each one.' },
  body_not_json: { status: 400, message: 'The body is not valid JSON.' },
  body_too_large: { status: 413, message: 'The body is larger than 1 MB.' },
  body_too_deep: { status: 422, message: 'The body is nested more than 32 levels deep.' },
  unsupported_media_type: {
    status: 415,
    message: 'Send the body with Content-Type: application/json.',
  },
  rate_limited: {
    status: 429,
    message: 'Too many requests. Wait for the seconds given in retry-after, then try again.',
  },
  auth_code_unknown: {
    status: 400,
    message: 'This auth code is not known. Pass on the one that onSuccess received, unchanged.',
  },
  auth_code_expired: {
    status: 400,
    message:
      'This auth code has expired. The install waits at GET /installs and can be claimed there.',
  },
  auth_code_used: {
    status: 400,
    message: 'This auth code has already been exchanged. Each one works once.',
  },
  account_differs: {
    status: 422,
    message:
      'These credentials belong to another account than the connection does. Nothing was changed.',
  },
  account_already_connected: {
    status: 409,
    message:
      'This customer has connected this account already. Send existing: "reinstall" to renew that connection, or "add" to make another one.',
  },
  connection_changed: {
    status: 409,
    message:
      'The connection was given new credentials in the meantime. Try again if these should replace them.',
  },
  idempotency_key_invalid: { status: 400, message: 'Idempotency-Key takes 1 to 255 characters.' },
  idempotency_key_reused: {
    status: 400,
    message: 'This Idempotency-Key was used with another endpoint or body. Use a new one.',
  },
  idempotency_in_progress: {
    status: 409,
    message: 'The first call with this Idempotency-Key is still running. Try again shortly.',
  },
  api_key_limit_reached: {
    status: 409,
    message: 'Two keys of this kind are already live. Delete one before you make another.',
  },
  api_key_last: {
    status: 409,
    message: 'This is the last key with full access. Make another one before you delete it.',
  },
  organization_exists: { status: 409, message: 'There is already an organization of this name.' },
  rotation_running: { status: 409, message: 'A key rotation is already running.' },
  logo_unreadable: {
    status: 422,
    message: 'The logo could not be read. Send a PNG, JPEG or WebP image of at most 256 KB.',
  },
  credentials_rejected: {
    status: 422,
    origin: 'integration',
    message: 'The system did not accept these credentials.',
  },
  account_disabled: {
    status: 422,
    origin: 'integration',
    message: 'The system knows this account but has disabled it.',
  },
  integration_not_enabled: {
    status: 422,
    origin: 'integration',
    message: 'The account has no API access. Ask the system to enable it.',
  },
  integration_throttled: {
    status: 429,
    origin: 'integration',
    message: 'The system asks to slow down. Try again in a moment.',
  },
  integration_unreachable: {
    status: 502,
    origin: 'integration',
    message: 'The system could not be reached. Try again in a few minutes.',
  },
  integration_unexpected_answer: {
    status: 502,
    origin: 'integration',
    message: 'The system gave an answer that could not be understood. Try again in a few minutes.',
  },
  integration_timeout: {
    status: 504,
    origin: 'integration',
    message: 'The system did not answer within 30 seconds. Try again in a few minutes.',
  },
  oauth_app_missing: {
    status: 422,
    message:
      'No OAuth app is registered for this integration. Register one with PUT /oauth-apps/{integration_name}, or set OAUTH_<ID>_CLIENT_ID and OAUTH_<ID>_CLIENT_SECRET.',
  },
  oauth_attempt_not_found: {
    status: 404,
    message: 'There is no such sign-in: it has expired, or another link token started it.',
  },
  oauth_attempt_exists: { status: 409, message: 'This attempt_id is taken. Make a new one.' },
  oauth_attempt_unfinished: {
    status: 409,
    message: 'This sign-in is not complete, so there is nothing to claim.',
  },
  oauth_attempt_claimed: {
    status: 409,
    message: 'This sign-in has already been claimed. Each one works once.',
  },
  oauth_confirmation_needed: {
    status: 409,
    message:
      'The sign-in was finished somewhere else. Show the account to the customer, and claim it with account_confirmed once they say that it is theirs.',
  },
  dropbox_not_found: {
    status: 404,
    message:
      'There is no such place for files: it has expired, was replaced by a newer one, or is connected already. Make a new one.',
  },
  dropboxes_unavailable: {
    status: 422,
    message:
      'This server does not receive files. Choose another way, or ask whoever runs it to set SFTP_INBOUND_PORT.',
  },
  mail_not_configured: {
    status: 422,
    message: 'This server sends no mail. Ask whoever runs it to set SMTP_URL and MAIL_FROM.',
  },
  mail_not_found: { status: 404, message: 'There is no such mail in the local mailbox.' },
  oauth_denied: {
    status: 422,
    origin: 'integration',
    message: 'The sign-in was declined in the system.',
  },
  oauth_expired: { status: 422, message: 'The sign-in took too long. Start it again.' },
  oauth_cancelled: { status: 422, message: 'The sign-in was cancelled. Start it again.' },
  oauth_failed: {
    status: 502,
    origin: 'integration',
    message: 'The system could not complete the sign-in. Try again in a few minutes.',
  },
  webhook_endpoint_not_found: {
    status: 404,
    message: 'There is no webhook endpoint with this id. GET /webhooks/endpoints lists them.',
  },
  webhook_message_not_found: {
    status: 404,
    message: 'There is no webhook message with this id: it is too old, or never was.',
  },
  webhook_endpoint_disabled: {
    status: 409,
    message: 'This webhook endpoint is disabled. Enable it first.',
  },
  webhook_endpoint_limit_reached: {
    status: 409,
    message: 'There are already 50 webhook endpoints. Delete one before you make another.',
  },
  webhook_url_not_allowed: {
    status: 422,
    message:
      'Webhooks cannot be sent to this URL. It takes https and a public address, or one that EGRESS_ALLOW names.',
  },
  internal: {
    status: 500,
    message: 'This is our fault. Try again, and quote the X-Request-Id if it stays.',
  },
  database_unavailable: {
    status: 503,
    message: 'The database cannot be reached right now. Try again in a few seconds.',
  },
  starting: { status: 503, message: 'This server is starting. Try again in a moment.' },
  shutting_down: { status: 503, message: 'This server is stopping. Try again in a moment.' },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorKinds;

/** Where a 422 found fault: location → field (dotted path) → messages. */
export type ErrorDetail = Partial<
  Record<'json' | 'query' | 'path' | 'headers', Record<string, string[]>>
>;

/** The one body of every error: the union of all forms that the vendor documents. */
export interface ErrorBody {
  error: string;
  origin: 'trackstar' | 'integration';
  code: ErrorCode;
  detail?: ErrorDetail;
  /** The id that was not found. */
  id?: string;
  /** Names of two accounts that should be one, or are: the connection's, and the credentials'. */
  accounts?: { connected: string | null; given: string | null };
  retry_after_seconds?: number;
  request_id?: string;
}
