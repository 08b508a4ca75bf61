import type { EventType } from '@trackstar-link/contract';
import type { Db } from '../../platform/db/connect';
import { events, newEventId } from '../events';
import type { EndpointRow } from './claim';
import type { SentEvent } from './envelope';
import { sampleData } from './sample';

/** A made-up event, without an access token: a made-up one could be taken for a real one. */
export function sampleEvent(type: EventType, orgId: string): SentEvent {
  const { access_token: _none, ...data } = sampleData(type);
  return {
    id: newEventId(),
    orgId,
    type,
    createdAt: new Date(),
    connectionId: 'test_connection',
    customerId: 'test_customer',
    integrationName: 'sandbox',
    integrationType: 'wms',
    resourceId: typeof data['id'] === 'string' ? data['id'] : null,
    data,
    previousAttributes: type.endsWith('.updated') ? { status: 'open' } : null,
    sealedAccessToken: null,
  };
}

/** One that goes to one endpoint, marked as made up in the log; answers its id. */
export async function insertTestEvent(
  db: Db,
  endpoint: EndpointRow,
  type: EventType,
): Promise<string> {
  const { sealedAccessToken, ...event } = sampleEvent(type, endpoint.orgId);
  await db.insert(events).values({
    ...event,
    connectionId: endpoint.connectionId ?? event.connectionId,
    customerId: endpoint.customerId ?? event.customerId,
    testOf: endpoint.id,
  });
  return event.id;
}
