import { z } from 'zod';
import { ActionName, CustomerId, Id, IntegrationTypeSchema, Timestamp } from './common';
import { LinkSession } from './link';

export const MagicLinkStatus = z
  .enum(['active', 'used', 'expired', 'revoked'])
  .describe('used: it has made as many connections as it may.');

export const MagicLinkEvent = z
  .object({
    type: z.enum(['created', 'sent', 'opened', 'started', 'failed', 'connected', 'revoked']),
    at: Timestamp,
    integration_name: z.string().nullable(),
    code: z.string().nullable().describe('Why it failed: a code as in the errors of this API.'),
    message: z.string().nullable().describe('The same in words, or where a mail went.'),
    connection_id: Id.nullable(),
  })
  .meta({ id: 'MagicLinkEvent' });

export const MagicLink = z
  .object({
    id: Id,
    url: z
      .string()
      .nullable()
      .describe(
        'What you send to the customer: whoever has it can connect a system. Null once it cannot be used any more, and for a read-only API key.',
      )
      .meta({ example: 'https://link.example.com/m#tsml_…' }),
    status: MagicLinkStatus,
    expires_at: Timestamp,
    created_at: Timestamp,
    integration_type: IntegrationTypeSchema,
    integration_allow_list: z.array(z.string()),
    integration_block_list: z.array(z.string()),
    integrations_with_endpoints: z.array(ActionName),
    customer_id: CustomerId.nullable(),
    connection_id: Id.nullable().describe('The connection that gets new credentials.'),
    disabled_functions: z.array(ActionName).meta({ example: ['get_bills'] }),
    enabled_functions: z.array(ActionName).meta({ example: [] }),
    redirect_url: z.string().nullable(),
    max_uses: z.int(),
    uses: z.int().describe('Connections made with it.'),
    email: z.string().nullable(),
    language: z.string().nullable(),
  })
  .meta({ id: 'MagicLink' });

export const MagicLinkDetails = MagicLink.extend({
  timeline: z.array(MagicLinkEvent).describe('What has happened to it, oldest first.'),
}).meta({ id: 'MagicLinkDetails' });

/** All that the page shows before the customer continues. */
export const MagicLinkGreeting = z
  .object({
    organization: LinkSession.shape.organization,
    legal: LinkSession.shape.legal,
    integration_type: IntegrationTypeSchema,
    integration: z
      .object({
        integration_name: z.string(),
        display_name: z.string(),
        logo_url: z.string(),
      })
      .nullable()
      .describe('The only system that it is for, where that is so.'),
    language: z.string().nullable(),
    redirect_url: z.string().nullable(),
    expires_at: Timestamp,
  })
  .meta({ id: 'MagicLinkGreeting' });

export type MagicLink = z.infer<typeof MagicLink>;
export type MagicLinkDetails = z.infer<typeof MagicLinkDetails>;
export type MagicLinkEvent = z.infer<typeof MagicLinkEvent>;
export type MagicLinkStatus = z.infer<typeof MagicLinkStatus>;
export type MagicLinkGreeting = z.infer<typeof MagicLinkGreeting>;
