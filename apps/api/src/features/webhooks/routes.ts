import { endpoints, eventCatalogue, eventTypes, isEventType } from '@trackstar-link/contract';
import type { AppContext } from '../../platform/context';
import { fromPageToken, toPageToken } from '../../platform/http/page-token';
import { RawReply, rawRoute, route, type Route } from '../../platform/http/route';
import { invalid } from '../../platform/http/validate';
import { toTimestamp } from '../../platform/time';
import { openDownload, toDownload } from './downloads';
import {
  checkUrl,
  insertEndpoint,
  patchEndpoint,
  removeEndpoint,
  rotateSecret,
  selectEnabledEndpoint,
  selectEndpoint,
  selectEndpoints,
  toWebhookEndpoint,
} from './endpoint';
import { toShownEnvelope, toWholeBody } from './envelope';
import {
  recover,
  resend,
  selectAttempts,
  selectEvent,
  selectMessage,
  selectMessages,
} from './messages';
import { insertTestEvent, sampleEvent } from './test-event';
import { Sandbox, transform } from './transformations';

export type WebhookServices = Pick<AppContext, 'config' | 'keyring'>;

export function webhookRoutes(services: WebhookServices): Route[] {
  return [
    ...endpointRoutes(services),
    ...messageRoutes(services),
    ...transformationRoutes(new Sandbox()),
  ];
}

/** A dry run. */
function transformationRoutes(sandbox: Sandbox): Route[] {
  return [
    route(endpoints.testWebhookTransformation, async ({ body, caller }) => {
      const { event_type, url } = body;
      if (!isEventType(event_type)) throw invalid('json', { event_type: [noSuchEvent] });
      const payload = body.payload ?? toShownEnvelope(sampleEvent(event_type, caller.orgId));
      const transformed = await transform(sandbox, {
        owner: caller.orgId,
        code: body.transformation,
        eventType: event_type,
        webhook: { url, method: 'POST', headers: body.headers ?? {}, payload },
      });
      if ('error' in transformed) return { data: { ...nothing, error: transformed.error } };
      if ('cancelled' in transformed) return { data: { ...nothing, cancelled: true } };
      return { data: { cancelled: false, error: null, webhook: transformed } };
    }),
  ];
}

const nothing = { cancelled: false, error: null, webhook: null };

/** Where webhooks go. */
function endpointRoutes({ config, keyring }: WebhookServices): Route[] {
  const at = (orgId: string, { endpoint_id }: { endpoint_id: string }) => ({
    orgId,
    id: endpoint_id,
  });
  return [
    route(endpoints.createWebhookEndpoint, async ({ body, caller, db }) => {
      await checkUrl(body.url, config);
      const { row, secret } = await insertEndpoint(db, keyring, caller.orgId, body);
      return { data: { ...toWebhookEndpoint(row), secret } };
    }),

    route(endpoints.listWebhookEndpoints, async ({ caller, db }) => ({
      data: (await selectEndpoints(db, caller.orgId)).map(toWebhookEndpoint),
    })),

    route(endpoints.getWebhookEndpoint, async ({ params, caller, db }) => ({
      data: toWebhookEndpoint(await selectEndpoint(db, at(caller.orgId, params))),
    })),

    route(endpoints.updateWebhookEndpoint, async ({ params, body, caller, db }) => {
      await selectEndpoint(db, at(caller.orgId, params));
      if (body.url !== undefined) await checkUrl(body.url, config);
      return {
        data: toWebhookEndpoint(await patchEndpoint(db, keyring, at(caller.orgId, params), body)),
      };
    }),

    route(endpoints.deleteWebhookEndpoint, async ({ params, caller, db }) => {
      await removeEndpoint(db, at(caller.orgId, params));
      return { id: params.endpoint_id, object: 'webhook_endpoint', deleted: true } as const;
    }),

    route(endpoints.rotateWebhookSecret, async ({ params, caller, db }) => {
      const { secret, previousUntil } = await rotateSecret(db, keyring, at(caller.orgId, params));
      return {
        data: {
          id: params.endpoint_id,
          secret,
          previous_secret_expires_at: toTimestamp(previousUntil),
        },
      };
    }),

    route(endpoints.testWebhookEndpoint, async ({ params, body, caller, db }) => {
      const { event_type } = body;
      if (!isEventType(event_type)) throw invalid('json', { event_type: [noSuchEvent] });
      const endpoint = await selectEnabledEndpoint(db, at(caller.orgId, params));
      return { data: { message_id: await insertTestEvent(db, endpoint, event_type) } };
    }),

    route(endpoints.recoverWebhookEndpoint, async ({ params, body, caller, db }) => {
      const endpoint = await selectEnabledEndpoint(db, at(caller.orgId, params));
      return { data: { recovered: await recover(db, endpoint, body.since) } };
    }),
  ];
}

/** What was sent, and what became of it. */
function messageRoutes({ config, keyring }: WebhookServices): Route[] {
  return [
    route(endpoints.listWebhookEventTypes, async () => ({
      data: eventTypes.map((type) => ({
        event_type: type,
        description: eventCatalogue[type].description,
      })),
    })),

    route(endpoints.listWebhookMessages, async ({ query, caller, db }) => {
      const { limit = 50, page_token, ...filters } = query;
      const scope = { orgId: caller.orgId, list: 'webhook_messages', filters };
      const after = page_token ? fromPageToken(keyring, scope, page_token) : undefined;
      const page = await selectMessages(db, caller.orgId, { filters, after, limit });
      return {
        data: page.messages,
        next_token: page.next ? toPageToken(keyring, scope, page.next) : null,
      };
    }),

    route(endpoints.getWebhookMessage, async ({ params, caller, db }) => {
      const { message, event } = await selectMessage(db, caller.orgId, params.message_id);
      return { data: { ...message, payload: toShownEnvelope(event) } };
    }),

    route(endpoints.listWebhookAttempts, async ({ params, caller, db }) => {
      await selectEvent(db, caller.orgId, params.message_id);
      return { data: await selectAttempts(db, caller.orgId, params.message_id) };
    }),

    route(endpoints.resendWebhookMessage, async ({ params, body, caller, db }) => {
      const event = { orgId: caller.orgId, id: params.message_id };
      await selectEvent(db, event.orgId, event.id);
      const place = { orgId: caller.orgId, id: body.endpoint_id };
      const endpoint = await selectEnabledEndpoint(db, place);
      return { data: await resend(db, event, endpoint.id) };
    }),

    route(endpoints.getWebhookMessageData, async ({ params, caller, db }) => {
      const event = await selectEvent(db, caller.orgId, params.message_id);
      const { url, expiresAt } = toDownload(keyring, config.publicUrl, event);
      return { data: { download_url: url, expires_at: toTimestamp(expiresAt) } };
    }),

    rawRoute(endpoints.downloadWebhookMessage, async ({ params, db }) => {
      const { orgId, id } = openDownload(keyring, params.download_token);
      const event = await selectEvent(db, orgId, id);
      return new RawReply(toWholeBody(event, keyring), {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
      });
    }),
  ];
}

const noSuchEvent = 'There is no such event. GET /webhooks/event-types lists them.';
