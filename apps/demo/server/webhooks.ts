import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a page may know about a webhook that this backend got: no access token. */
export interface WebhookSummary {
  id: string;
  event_type: string;
  connection_id: string | null;
  integration_name: string | null;
  customer_id: string | null;
  received_at: string;
  /** How often it came: a receiver has to take each id once. */
  times: number;
}

/** How to send webhooks here. */
export interface WebhookSetup {
  command: string;
}

const toleranceSeconds = 5 * 60;
const kept = 50;

/**
 * The webhooks that this backend has received, in memory. A real backend verifies likewise, remembers
 * the ids that it has worked on, and answers before it does any work.
 */
export class ReceivedWebhooks {
  private readonly byId = new Map<string, WebhookSummary>();

  constructor(private readonly apiKey: () => string | undefined) {}

  /** False for what does not come from our organization at Trackstar Link, or not just now. */
  take(headers: Readonly<Record<string, unknown>>, body: string): boolean {
    const id = String(headers['webhook-id']);
    const signed = { id, timestamp: String(headers['webhook-timestamp']), body };
    if (!isGenuine(signed, String(headers['webhook-signature']), this.secret())) return false;
    const event = JSON.parse(body) as Omit<WebhookSummary, 'received_at' | 'times'>;
    const times = (this.byId.get(id)?.times ?? 0) + 1;
    this.byId.delete(id);
    this.byId.set(id, {
      id,
      event_type: event.event_type,
      connection_id: event.connection_id,
      integration_name: event.integration_name,
      customer_id: event.customer_id,
      received_at: new Date().toISOString(),
      times,
    });
    const [oldest] = this.byId.keys();
    if (this.byId.size > kept && oldest !== undefined) this.byId.delete(oldest);
    return true;
  }

  /** Newest first. */
  list(): WebhookSummary[] {
    return [...this.byId.values()].reverse();
  }

  setup(url: string, apiUrl: string): WebhookSetup {
    const body = JSON.stringify({ url, secret: this.secret() });
    return {
      command: [
        `curl -X POST ${apiUrl}/webhooks/endpoints`,
        `-H "x-trackstar-api-key: $TRACKSTAR_API_KEY" -H 'content-type: application/json'`,
        `-d '${body}'`,
      ].join(' \\\n  '),
    };
  }

  /** Made from the API key, so that the demo has nothing to store: yours comes from the API. */
  private secret(): string {
    const seed = `webhooks of the demo ${this.apiKey() ?? ''}`;
    return `whsec_${createHash('sha256').update(seed).digest('base64')}`;
  }
}

/** The packages `svix` and `standardwebhooks` do the same. */
function isGenuine(
  { id, timestamp, body }: { id: string; timestamp: string; body: string },
  signatures: string,
  secret: string,
): boolean {
  const age = Math.abs(Date.now() / 1_000 - Number(timestamp));
  if (!(age <= toleranceSeconds)) return false;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature.replace('v1,', ''), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
