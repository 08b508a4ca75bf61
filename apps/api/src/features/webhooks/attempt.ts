import type { VendorTransport } from '@trackstar-link/integrations/kit';
import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring';
import type { Claimed, EndpointRow } from './claim';
import { deliver, type Outcome, type Post } from './deliver';
import { toMessage } from './envelope';
import { nextPause } from './schedule';
import { headersContext, previousSecretContext, secretContext } from './secrets';
import type { Attempted } from './settle';

export interface AttemptServices {
  keyring: Keyring;
  transport: VendorTransport;
  publicUrl: string;
  schedule: readonly number[];
  now: () => number;
}

/** One attempt of one delivery, and what follows from it. */
export async function attempt(
  services: AttemptServices,
  delivery: Claimed,
  endpoint: EndpointRow,
): Promise<Attempted> {
  const { keyring, publicUrl, transport, now, schedule } = services;
  const { body, secrets } = toMessage(delivery.event, keyring, publicUrl);
  const post: Post = {
    id: delivery.event.id,
    url: endpoint.url,
    method: 'POST',
    headers: openHeaders(endpoint, keyring),
    body,
    secrets,
  };
  const signingSecrets = openSigningSecrets(endpoint, keyring, now());
  const outcome = await deliver(post, { signingSecrets, transport, now });
  return { delivery, outcome, url: post.url, ...following(delivery, outcome, schedule) };
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
