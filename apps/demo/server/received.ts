import type { Exchanged } from './trackstar';

/** What a page may know about a token that this backend holds. */
export interface ReceivedSummary {
  connection_id: string;
  integration_name: string;
  customer_id: string | null;
  access_token: string;
  available_actions: string[];
  received_at: string;
}

/**
 * The access tokens that this backend has received, in memory. A real backend keeps them encrypted in
 * its database, beside the customer they belong to.
 */
export class ReceivedTokens {
  private readonly byConnection = new Map<string, Exchanged & { receivedAt: Date }>();

  keep(exchanged: Exchanged): ReceivedSummary {
    const kept = { ...exchanged, receivedAt: new Date() };
    // A connection has one permanent token: receiving it again replaces the entry.
    this.byConnection.delete(exchanged.connection_id);
    this.byConnection.set(exchanged.connection_id, kept);
    return summarize(kept);
  }

  /** Newest first. */
  list(): ReceivedSummary[] {
    return [...this.byConnection.values()].reverse().map(summarize);
  }
}

function summarize(kept: Exchanged & { receivedAt: Date }): ReceivedSummary {
  return {
    connection_id: kept.connection_id,
    integration_name: kept.integration_name,
    customer_id: kept.customer_id,
    access_token: `…${kept.access_token.slice(-4)}`,
    available_actions: kept.available_actions,
    received_at: kept.receivedAt.toISOString(),
  };
}
