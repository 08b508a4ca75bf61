import type { VendorTransport } from '@trackstar-link/integrations/kit';
import { createEgress, type EgressAllow, type Resolve } from '../../platform/egress';

/** Longer than the 4 KB that are kept, so that a secret across their end is seen whole. */
const readBytes = 8 * 1024;

/** The way to receivers: 15 seconds, no redirects, and only the beginning of an answer is read. */
export function webhookTransport(allow: EgressAllow, resolve?: Resolve): VendorTransport {
  return createEgress({
    allow,
    totalMs: 15_000,
    maxBytes: readBytes,
    cutLongAnswers: true,
    ...(resolve && { resolve }),
  });
}
