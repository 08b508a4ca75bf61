import { createHash } from 'node:crypto';

/** What an exchange answers, as far as this backend uses it. */
export interface Exchanged {
  access_token: string;
  connection_id: string;
  integration_name: string;
  customer_id: string | null;
  available_actions: string[];
}

interface Page {
  data: unknown[];
  next_token: string | null;
}

/** An answer that is not a success; passed on to the page as it is. */
export class TrackstarError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly requestId?: string,
  ) {
    super(message);
  }
}

/** Calls Trackstar Link with the organization's API key, which never leaves this process. */
export class Trackstar {
  constructor(
    private readonly apiUrl: string,
    private readonly apiKey: () => string | undefined,
  ) {}

  /** With a connection's id: a token to reinstall it. */
  async createLinkToken(connectionId?: string): Promise<string> {
    const reply = await this.call<{ link_token: string }>('POST', '/link/token', {
      body: connectionId === undefined ? {} : { connection_id: connectionId },
    });
    return reply.link_token;
  }

  /** The key derives from the code, so that asking again after a lost answer gives the same one. */
  exchange(authCode: string, customerId: string | undefined): Promise<Exchanged> {
    return this.call<Exchanged>('POST', '/link/exchange', {
      body: { auth_code: authCode, ...(customerId !== undefined && { customer_id: customerId }) },
      headers: { 'idempotency-key': createHash('sha256').update(authCode).digest('hex') },
    });
  }

  async connections(): Promise<unknown[]> {
    const found: unknown[] = [];
    let query = '';
    for (;;) {
      const { data, next_token } = await this.call<Page>('GET', `/connections${query}`);
      found.push(...data);
      if (next_token === null) return found;
      query = `?page_token=${encodeURIComponent(next_token)}`;
    }
  }

  private async call<Reply>(
    method: 'GET' | 'POST',
    path: string,
    { body, headers }: { body?: object; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const apiKey = this.apiKey();
    if (!apiKey) {
      throw new TrackstarError(
        503,
        'demo_key_missing',
        'This demo has no API key. Set DEMO_API_KEY to an API key of your organization and start it again.',
      );
    }
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.apiUrl}${path}`, {
        method,
        headers: {
          'x-trackstar-api-key': apiKey,
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
        // Longer than the API gives itself, whose own answer says more than a lost one.
        signal: AbortSignal.timeout(45_000),
      });
      text = await response.text();
    } catch {
      throw new TrackstarError(
        502,
        'trackstar_unreachable',
        `Trackstar Link does not answer at ${this.apiUrl}. Check that it is running, then try again.`,
      );
    }
    const reply = parse(text);
    if (response.ok && reply) return reply as Reply;
    throw new TrackstarError(
      response.ok ? 502 : response.status,
      textOf(reply?.['code']) ?? 'trackstar_unexpected_answer',
      textOf(reply?.['error']) ?? `Trackstar Link answered ${response.status} without a reason.`,
      response.headers.get('x-request-id') ?? undefined,
    );
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
