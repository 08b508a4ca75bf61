import type { VendorTransport } from '@trackstar-link/integrations/kit';
import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring';
import { staysHere } from '../../platform/egress';
import type { Claimed, EndpointRow } from './claim';
import { deliver, failedBefore, type Outcome, type Post } from './deliver';
import { toMessage } from './envelope';
import { toStoredAnswer } from './redact';
import { nextPause } from './schedule';
import { headersContext, previousSecretContext, secretContext } from './secrets';
import type { Attempted } from './settle';
import { transform, type Sandbox, type Transformed } from './transformations';

export interface AttemptServices {
  keyring: Keyring;
  transport: VendorTransport;
  publicUrl: string;
  sandbox: Sandbox;
  schedule: readonly number[];
  now: () => number;
  /** An access token does not travel in the clear. */
  httpsOnly: boolean;
}

/** One attempt of one delivery, and what follows from it. */
export async function attempt(
  services: AttemptServices,
  delivery: Claimed,
  endpoint: EndpointRow,
): Promise<Attempted> {
  const { keyring, publicUrl, transport, now, schedule } = services;
  const { body, secrets } = toMessage(delivery.event, keyring, publicUrl);
  const post = await toPost(services.sandbox, endpoint, delivery, {
    id: delivery.event.id,
    url: endpoint.url,
    method: 'POST',
    headers: openHeaders(endpoint, keyring),
    body,
    secrets,
  });
  const settled = (url: string, outcome: Outcome): Attempted => ({
    delivery,
    outcome,
    url,
    ...following(delivery, outcome, schedule),
  });
  if ('cancelled' in post) {
    return { delivery, outcome: cancelled, url: endpoint.url, status: 'cancelled', pause: 0 };
  }
  if ('error' in post) {
    return settled(endpoint.url, failedBefore(toStoredAnswer(post.error, secrets), 0));
  }
  if (services.httpsOnly && !isConfidential(post.url)) {
    return settled(post.url, failedBefore('The address takes no https.', 0));
  }
  const signingSecrets = openSigningSecrets(endpoint, keyring, now());
  return settled(post.url, await deliver(post, { signingSecrets, transport, now }));
}

const cancelled: Outcome = {
  ...failedBefore('The transformation cancelled it.', 0),
  succeeded: true,
};

/** The post as the endpoint's transformation makes it, where it has one. */
async function toPost(
  sandbox: Sandbox,
  endpoint: EndpointRow,
  { event }: Claimed,
  post: Post,
): Promise<Post | Exclude<Transformed, { url: string }>> {
  const { transformation, transformationEnabled } = endpoint;
  if (!transformationEnabled || transformation === null) return post;
  const { url, method, headers } = post;
  const transformed = await transform(sandbox, {
    owner: endpoint.id,
    code: transformation,
    eventType: event.type,
    webhook: { url, method, headers, payload: JSON.parse(post.body) as unknown },
  });
  if (!('url' in transformed)) return transformed;
  const { payload, ...changed } = transformed;
  return { ...post, ...changed, body: JSON.stringify(payload) };
}

function isConfidential(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const target = new URL(url);
  return target.protocol === 'https:' || staysHere(target);
}

function following(
  { failures }: Claimed,
  outcome: Outcome,
  schedule: readonly number[],
): Pick<Attempted, 'status' | 'pause'> {
  if (outcome.succeeded) return { status: 'delivered', pause: 0 };
  if (outcome.gone) return { status: 'failed', pause: 0 };
  const pause = nextPause(failures + 1, { schedule, retryAfter: outcome.retryAfter });
  return pause === undefined ? { status: 'failed', pause: 0 } : { status: 'pending', pause };
}

/** The present secret and, for a day after a rotation, the one before. */
function openSigningSecrets(endpoint: EndpointRow, keyring: Keyring, now: number): string[] {
  const { orgId, id, sealedPreviousSecret, previousSecretUntil } = endpoint;
  const secrets = [keyring.decrypt(endpoint.sealedSecret, secretContext(orgId, id))];
  if (sealedPreviousSecret !== null && previousSecretUntil && previousSecretUntil.getTime() > now) {
    secrets.push(keyring.decrypt(sealedPreviousSecret, previousSecretContext(orgId, id)));
  }
  return secrets;
}

function openHeaders({ orgId, id, sealedHeaders }: EndpointRow, keyring: Keyring) {
  if (sealedHeaders === null) return {};
  const text = keyring.decrypt(sealedHeaders, headersContext(orgId, id));
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
}
