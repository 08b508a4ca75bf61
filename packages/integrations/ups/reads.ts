import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  IntegrationFailure,
  type Check,
  type IntegrationSpec,
  type Interpret,
  type Probe,
} from '../kit';
import { errorOf } from './errors';

/** The token has proved the rest: UPS has nothing that names an account. */
export const account: Check = async (_http, { account_number = '' }) => ({
  account_id: account_number.toUpperCase(),
  account_name: null,
});

/** The number that UPS's documentation tracks. */
const anyNumber = '1Z023E2X0214323462';

/** Whoever may look a number up may be told that nobody has heard of it. */
class NotFound extends IntegrationFailure {}

/** Products are added to an app one by one; without this one, it refuses a token that is good. */
const tracking: Interpret = ({ status, json }) => {
  if (!errorOf(json)) return undefined;
  if (status === 404) return new NotFound('not_enabled', { internal: 'Nothing of that number' });
  if (status !== 401 && status !== 403) return undefined;
  return new IntegrationFailure('missing_permission', {
    internal: `Tracking refused, status ${status}`,
    publicMessage:
      'The app lacks the product Tracking. Add it to the app at developer.ups.com, then connect again.',
  });
};

const track: Probe = async (http) => {
  const Answer = z.object({ trackResponse: z.object({ shipment: z.array(z.unknown()) }) });
  const headers = { transId: randomUUID(), transactionSrc: 'trackstar-link' };
  try {
    await http.get(`/api/track/v1/details/${anyNumber}`, Answer, { headers, interpret: tracking });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
};

/** https://developer.ups.com/api/reference/tracking/product-info */
export const readApi: NonNullable<IntegrationSpec['read']> = { shipments: track };
