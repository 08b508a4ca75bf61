import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { CustomerId } from '../resources/common';
import { ExchangeReply } from '../resources/connection';

export const exchangeAuthCode = defineEndpoint({
  operationId: 'exchangeAuthCode',
  method: 'POST',
  path: '/link/exchange',
  tag: 'Link',
  summary: 'Exchange an auth code for an access token',
  description:
    'An auth code works once, for 10 minutes. Send an Idempotency-Key so that a lost answer can be asked for again.',
  auth: 'apiKey',
  audit: 'auth_code.exchanged',
  idempotent: true,
  body: z.strictObject({
    auth_code: z.string().min(1).max(500).describe('What onSuccess received.'),
    customer_id: CustomerId.nullable()
      .optional()
      .describe('Used when the link token carried none.'),
  }),
  reply: ExchangeReply,
  errors: ['auth_code_unknown', 'auth_code_expired', 'auth_code_used'],
});
