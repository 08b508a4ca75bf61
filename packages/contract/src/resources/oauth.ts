import { z } from 'zod';
import { AccountInfo, IntegrationTypeSchema, Timestamp } from './common';

/** One try to sign in at the system itself. What it yields is claimed apart, once. */
export const OAuthAttempt = z
  .object({
    attempt_id: z.string(),
    status: z
      .enum(['created', 'started', 'checking', 'completed', 'claimed', 'failed'])
      .describe(
        'started: the browser is at the system; checking: it is back; completed: claim it; failed: error says why.',
      ),
    needs_confirmation: z
      .boolean()
      .describe('Finished somewhere else: the customer has to say that the account is theirs.'),
    integration_name: z.string(),
    integration_type: IntegrationTypeSchema,
    account: AccountInfo.nullable(),
    account_name: z.string().nullable().describe('A name for that account, for people.'),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    expires_at: Timestamp,
  })
  .meta({ id: 'OAuthAttempt' });

export const OAuthApp = z
  .object({
    integration_name: z.string(),
    redirect_uri: z.string().describe('Register exactly this one with the system.'),
    source: z
      .enum(['organization', 'operator'])
      .nullable()
      .describe('Whose app customers sign in to; null: none, so OAuth is not offered.'),
    client_id: z.string().nullable(),
    has_client_secret: z.boolean(),
    updated_at: Timestamp.nullable(),
  })
  .meta({ id: 'OAuthApp' });

export type OAuthAttempt = z.infer<typeof OAuthAttempt>;
export type OAuthApp = z.infer<typeof OAuthApp>;
