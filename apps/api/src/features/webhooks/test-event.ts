import type { EventType } from '@trackstar-link/contract';
import type { Db } from '../../platform/db/connect';
import { events } from '../events';
import type { EndpointRow } from './claim';
import { sampleData } from './sample';

/** A made-up event that goes to one endpoint, marked as such in the log. */
export async function insertTestEvent(
  db: Db,
  { id, type, endpoint }: { id: string; type: EventType; endpoint: EndpointRow },
): Promise<void> {
  // A made-up token could be taken for a real one.
  const { access_token: _none, ...data } = sampleData(type);
  await db.insert(events).values({
    id,
    orgId: endpoint.orgId,
    connectionId: endpoint.connectionId ?? 'test_connection',
    type,
    data,
    previousAttributes: type.endsWith('.updated') ? { status: 'open' } : null,
    resourceId: typeof data['id'] === 'string' ? data['id'] : null,
    customerId: endpoint.customerId ?? 'test_customer',
    integrationName: 'sandbox',
    integrationType: 'wms',
    testOf: endpoint.id,
  });
}
