import type { IntegrationType, WebhookEnvelope } from '@trackstar-link/contract';
import type { Keyring } from '../../platform/crypto/keyring';
import { toTimestamp } from '../../platform/time';
import { accessTokenContext } from '../connections';

/** A larger event is sent as its id, and fetched. */
const largest = 256 * 1024;

/** What an event is sent from. */
export interface SentEvent {
  id: string;
  orgId: string;
  type: string;
  createdAt: Date;
  connectionId: string | null;
  customerId: string | null;
  integrationName: string | null;
  integrationType: IntegrationType | null;
  resourceId: string | null;
  data: Record<string, unknown>;
  previousAttributes: Record<string, unknown> | null;
  /** Of the connection that the event tells the token of, while there is one. */
  sealedAccessToken: string | null;
}

export interface Message {
  body: string;
  /** What may not be stored or shown of it. */
  secrets: string[];
}

/** Whether `data` is sent with the access token in it. */
export const tellsAccessToken = (type: string): boolean => type === 'connection.created';

/** The envelope as a receiver gets it, its secrets looked up now. */
export function toMessage(event: SentEvent, keyring: Keyring, publicUrl: string): Message {
  const token = openAccessToken(event, keyring);
  const whole = JSON.stringify(toEnvelope(event, token));
  const secrets = token === null ? [] : [token];
  if (Buffer.byteLength(whole) <= largest) return { body: whole, secrets };
  return { body: JSON.stringify(truncated(event, publicUrl)), secrets };
}

/** The envelope as it is shown: with the access token left out. */
export function toShownEnvelope(event: SentEvent): WebhookEnvelope {
  return toEnvelope(event, '[redacted]');
}

/** The whole envelope, whatever its size. */
export function toWholeBody(event: SentEvent, keyring: Keyring): string {
  return JSON.stringify(toEnvelope(event, openAccessToken(event, keyring)));
}

function toEnvelope(event: SentEvent, accessToken: string | null): WebhookEnvelope {
  return {
    id: event.id,
    event_type: event.type,
    created_at: toTimestamp(event.createdAt),
    connection_id: event.connectionId,
    customer_id: event.customerId,
    integration_name: event.integrationName,
    integration_type: event.integrationType ?? 'general',
    data: tellsAccessToken(event.type) ? { ...event.data, access_token: accessToken } : event.data,
    ...(event.previousAttributes && { previous_attributes: event.previousAttributes }),
  };
}

function truncated(event: SentEvent, publicUrl: string): WebhookEnvelope {
  const { previous_attributes, ...envelope } = toEnvelope(event, null);
  return {
    ...envelope,
    data: { id: event.resourceId ?? event.data['id'] ?? null },
    data_truncated: true,
    data_url: `${publicUrl}/webhooks/messages/${event.id}/data`,
  };
}

function openAccessToken(event: SentEvent, keyring: Keyring): string | null {
  const { orgId, connectionId, sealedAccessToken } = event;
  if (!tellsAccessToken(event.type) || connectionId === null || sealedAccessToken === null) {
    return null;
  }
  return keyring.decrypt(sealedAccessToken, accessTokenContext(orgId, connectionId));
}
