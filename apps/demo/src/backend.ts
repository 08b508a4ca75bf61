/** What this backend received for a connection; the token itself stays there. */
export interface Received {
  connection_id: string;
  integration_name: string;
  customer_id: string | null;
  access_token: string;
  available_actions: string[];
  received_at: string;
}

export interface Connection {
  connection_id: string;
  integration_display_name: string;
  integration_type: string;
  customer_id: string | null;
  created_at: string;
  errors: { error_type: string; message: string }[];
}

/** A webhook that this backend got and verified; the access token in it stays there. */
export interface ReceivedWebhook {
  id: string;
  event_type: string;
  connection_id: string | null;
  integration_name: string | null;
  customer_id: string | null;
  received_at: string;
  times: number;
}

/** A line of what the fake vendor systems accept. */
export interface TestCredentials {
  id: string;
  label: string;
  method: string;
  values: Record<string, string>;
  outcome:
    | { connects: true; denied?: string[]; unknown?: string[] }
    | { connects: false; failure: string };
}

export class BackendError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly requestId?: string,
  ) {
    super(message);
  }
}

/** In a real product the backend knows from its session whose page this is. */
export const customer = { id: 'northwind-outfitters', name: 'Northwind Outfitters' };

/** With a connection's id: a token to reinstall it. */
export async function getLinkToken(connectionId?: string): Promise<string> {
  const body = connectionId === undefined ? {} : { connection_id: connectionId };
  const { linkToken } = await call<{ linkToken: string }>('/get-link-token', body);
  return linkToken;
}

export function storeToken(authCode: string): Promise<Received> {
  return call<Received>('/store-token', { auth_code: authCode, customer_id: customer.id });
}

export const listReceived = () => list<Received>('/received');
export const listConnections = () => list<Connection>('/connections');
export const listWebhooks = () => list<ReceivedWebhook>('/webhooks');
export const listWebhookSetup = () => list<{ command: string }>('/webhooks/setup');
export const listTestCredentials = () => list<TestCredentials>('/simulator-credentials');

async function list<Item>(path: string): Promise<Item[]> {
  return (await call<{ data: Item[] }>(path)).data;
}

async function call<Reply>(path: string, body?: object): Promise<Reply> {
  let response: Response;
  try {
    response = await fetch(
      path,
      body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
  } catch {
    throw new BackendError(
      'The backend of this page does not answer. Check that it is running, then try again.',
      'backend_unreachable',
    );
  }
  if (response.ok) return (await response.json()) as Reply;
  const { error, code, request_id } = (await response.json().catch(() => ({}))) as {
    error?: string;
    code?: string;
    request_id?: string;
  };
  throw new BackendError(
    error ?? `The backend of this page answered ${response.status}.`,
    code ?? 'unknown',
    request_id,
  );
}
