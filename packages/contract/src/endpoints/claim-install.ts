import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { CustomerId, Id } from '../resources/common';
import { ExchangeReply } from '../resources/connection';

export const claimInstall = defineEndpoint({
  operationId: 'claimInstall',
  method: 'POST',
  path: '/installs/{install_id}/claim',
  tag: 'Link',
  summary: 'Claim an install whose auth code was lost',
  description: 'Answers like the exchange. The auth code of the install stops working.',
  auth: 'apiKey',
  audit: 'install.claimed',
  idempotent: true,
  params: z.object({ install_id: Id }),
  bodyOptional: true,
  body: z.strictObject({ customer_id: CustomerId.nullable().optional() }),
  reply: ExchangeReply,
  errors: ['install_not_found'],
});
