import type { Stack } from './stack';

export interface ListedConnection {
  connection_id: string;
  integration_name: string;
  customer_id: string | null;
  available_actions: string[];
  errors: { error_type: string; resource: string | null; message: string }[];
}

export interface WebhookMessage {
  id: string;
  event_type: string;
  deliveries: { status: string; attempts: number }[];
}

export interface Pair {
  connection_id: string;
  access_token: string;
}

/** What `curl` with the API key shows. */
export class Api {
  constructor(private readonly stack: Stack) {}

  async connections(): Promise<ListedConnection[]> {
    const { data } = await this.call<{ data: ListedConnection[] }>('GET', '/connections');
    return data;
  }

  async installs(): Promise<{ id: string }[]> {
    const { data } = await this.call<{ data: { id: string }[] }>('GET', '/installs');
    return data;
  }

  /** Ids of all that is stored: connections, and installs that nobody has claimed yet. */
  async stored(): Promise<string[]> {
    const [connections, installs] = await Promise.all([this.connections(), this.installs()]);
    return [...connections.map((each) => each.connection_id), ...installs.map(({ id }) => id)];
  }

  async exchange(authCode: string): Promise<ListedConnection> {
    const { connection_id } = await this.call<{ connection_id: string }>('POST', '/link/exchange', {
      auth_code: authCode,
    });
    const { data } = await this.call<{ data: ListedConnection }>(
      'GET',
      `/connections/${connection_id}`,
    );
    return data;
  }

  async organization(): Promise<{ name: string; logo_url: string | null }> {
    const { data } = await this.call<{ data: { name: string; logo_url: string | null } }>(
      'GET',
      '/organization',
    );
    return data;
  }

  async patchOrganization(body: unknown): Promise<void> {
    await this.call('PATCH', '/organization', body);
  }

  async checkConnection(id: string): Promise<void> {
    await this.call('POST', `/connections/${id}/check`);
  }

  /** A magic link and the address to send. */
  async magicLink(body: Record<string, unknown> = {}): Promise<{ id: string; url: string }> {
    const { magic_link } = await this.call<{ magic_link: { id: string; url: string } }>(
      'POST',
      '/magic-links',
      body,
    );
    return magic_link;
  }

  /** What has happened to a magic link, in words. */
  async timeline(id: string): Promise<string[]> {
    const { magic_link } = await this.call<{ magic_link: { timeline: { type: string }[] } }>(
      'GET',
      `/magic-links/${id}`,
    );
    return magic_link.timeline.map(({ type }) => type);
  }

  async sendMagicLink(id: string, email: string): Promise<void> {
    await this.call('POST', `/magic-links/${id}/send`, { email });
  }

  async revoke(id: string): Promise<void> {
    await this.call('DELETE', `/magic-links/${id}`);
  }

  async accessToken(connectionId: string): Promise<string> {
    const { access_token } = await this.call<{ access_token: string }>(
      'GET',
      `/connections/${connectionId}/access-token`,
    );
    return access_token;
  }

  async linkToken(body?: {
    customer_id?: string;
    connection_id?: string;
    allow_account_change?: boolean;
  }): Promise<string> {
    const { link_token } = await this.call<{ link_token: string }>('POST', '/link/token', body);
    return link_token;
  }

  /** Another customer connects, without the widget. */
  async connectSandbox(): Promise<{ connection_id: string }> {
    const response = await fetch(`${this.stack.apiUrl}/link/session/installs`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.linkToken()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ integration_name: 'sandbox', credentials: {} }),
    });
    const { auth_code } = (await response.json()) as { auth_code: string };
    return this.call('POST', '/link/exchange', { auth_code });
  }

  async webhookMessages(query: Record<string, string>): Promise<{ data: WebhookMessage[] }> {
    return this.call('GET', `/webhooks/messages?${new URLSearchParams(query).toString()}`);
  }

  async webhookAttempts(id: string): Promise<{ data: unknown[] }> {
    return this.call('GET', `/webhooks/messages/${id}/attempts`);
  }

  /** A connection as a customer made it some time ago, with its token. */
  async connect(
    install: {
      integration_name: string;
      credentials: Record<string, string>;
      [more: string]: unknown;
    },
    customer?: string,
  ): Promise<Pair> {
    const token = await this.linkToken(
      customer === undefined ? undefined : { customer_id: customer },
    );
    const response = await fetch(`${this.stack.apiUrl}/link/session/installs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(install),
    });
    const { auth_code } = (await response.json()) as { auth_code: string };
    return this.pairOf(auth_code);
  }

  /** What a backend gets for an auth code. */
  pairOf(authCode: string): Promise<Pair> {
    return this.call<Pair>('POST', '/link/exchange', { auth_code: authCode });
  }

  private async call<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
    const response = await fetch(this.stack.apiUrl + path, {
      method,
      headers: {
        'x-trackstar-api-key': this.stack.apiKey,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Reply;
  }
}
