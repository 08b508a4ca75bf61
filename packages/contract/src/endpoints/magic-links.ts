import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import {
  ActionNameList,
  CustomerId,
  EmailAddress,
  Id,
  IntegrationTypeSchema,
  Limit,
  PageToken,
} from '../resources/common';
import {
  MagicLink,
  MagicLinkDetails,
  MagicLinkGreeting,
  MagicLinkStatus,
} from '../resources/magic-link';

const host = { tag: 'Magic links', auth: 'apiKey' } as const;
const params = z.object({ magic_link_id: Id });

const Slugs = z
  .array(z.string().min(1).max(100))
  .max(200)
  .transform((names) => [...new Set(names)])
  .meta({ example: ['shiphero'] });

/** Where a browser may be led to: a page, and nothing that runs or signs in. */
const RedirectUrl = z
  .string()
  .max(2_000)
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, username, password } = new URL(text);
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    const isSafe = protocol === 'https:' || (protocol === 'http:' && isLocal);
    return isSafe && username === '' && password === '';
  }, 'Give an https address such as https://app.example.com/done.')
  .meta({ example: 'https://app.example.com/connected' });

export const createMagicLink = defineEndpoint({
  ...host,
  operationId: 'createMagicLink',
  method: 'POST',
  path: '/magic-links',
  summary: 'Create a magic link',
  description:
    'A page of your own is not needed: whoever opens url connects a system there, and the connection is active at once. integration_allow_list excludes integration_block_list and integrations_with_endpoints; connection_id excludes all three.',
  audit: 'magic_link.created',
  idempotent: true,
  bodyOptional: true,
  body: z.strictObject({
    connection_id: Id.nullable()
      .optional()
      .describe('Gives this connection new credentials, in place of making a connection.'),
    integration_type: IntegrationTypeSchema.optional().describe('wms unless you say otherwise.'),
    integration_allow_list: Slugs.default([]).describe('Offer only these. Names the sandbox, too.'),
    integration_block_list: Slugs.default([]).describe('Do not offer these.'),
    integrations_with_endpoints: ActionNameList.default([]).describe(
      'Offer only integrations that have all of these actions.',
    ),
    link_duration: z.int().min(1).max(365).default(7).describe('Days.'),
    customer_id: CustomerId.nullable().optional(),
    disabled_functions: ActionNameList.default([]).describe(
      'Actions that its connections may not use.',
    ),
    enabled_functions: ActionNameList.default([]).describe(
      'Actions that its connections may use although the organization disabled them.',
    ),
    redirect_url: RedirectUrl.nullable().optional().describe('Where the customer goes when done.'),
    max_uses: z
      .int()
      .min(1)
      .max(1000)
      .default(1)
      .describe('How many connections may be made with it.'),
    email: EmailAddress.nullable().optional().describe('Whom it is for.'),
    language: z
      .enum(['en', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'pl', 'sv', 'ja', 'zh', 'ar'])
      .nullable()
      .optional()
      .describe("What the page is written in; the browser's own language unless you say so."),
  }),
  reply: z.object({ magic_link: MagicLinkDetails }),
  errors: ['connection_not_found'],
});

export const listMagicLinks = defineEndpoint({
  ...host,
  operationId: 'listMagicLinks',
  method: 'GET',
  path: '/magic-links',
  summary: 'List magic links',
  description:
    'Oldest first; expired and used ones stay. Deleted ones are listed for 30 days where status=revoked is asked for.',
  audit: null,
  query: z.strictObject({
    status: MagicLinkStatus.optional(),
    limit: Limit.optional(),
    page_token: PageToken.optional(),
  }),
  reply: z.object({
    magic_links: z.array(MagicLink),
    next_token: z.string().nullable().describe('Null on the last page.'),
  }),
  errors: [],
});

export const getMagicLink = defineEndpoint({
  ...host,
  operationId: 'getMagicLink',
  method: 'GET',
  path: '/magic-links/{magic_link_id}',
  summary: 'Get a magic link, with what has happened to it',
  audit: null,
  params,
  reply: z.object({ magic_link: MagicLinkDetails }),
  errors: ['magic_link_not_found'],
});

export const deleteMagicLink = defineEndpoint({
  ...host,
  operationId: 'deleteMagicLink',
  method: 'DELETE',
  path: '/magic-links/{magic_link_id}',
  summary: 'Revoke a magic link',
  description:
    'It stops working at once, for customers too who have it open. Connections that were made with it stay.',
  audit: 'magic_link.revoked',
  params,
  reply: z.object({ id: Id, object: z.literal('magic_link'), deleted: z.literal(true) }),
  errors: ['magic_link_not_found'],
});

export const sendMagicLink = defineEndpoint({
  ...host,
  operationId: 'sendMagicLink',
  method: 'POST',
  path: '/magic-links/{magic_link_id}/send',
  summary: 'Send a magic link by mail',
  description:
    'In the language of the link, with your name and logo. The timeline tells whether the mail server took it. A link may be sent five times an hour, an organization may send 200.',
  audit: 'magic_link.sent',
  idempotent: true,
  params,
  bodyOptional: true,
  body: z.strictObject({
    email: EmailAddress.optional().describe("The link's own email unless you say otherwise."),
  }),
  reply: z.object({ magic_link: MagicLinkDetails }),
  errors: ['magic_link_not_found', 'magic_link_unusable', 'mail_not_configured', 'rate_limited'],
});

const page = {
  tag: 'Widget',
  auth: 'public',
  audit: null,
  body: z.strictObject({ secret: z.string().describe('What stands behind # in its address.') }),
  errors: ['magic_link_unknown', 'magic_link_expired', 'magic_link_revoked'],
} as const;

export const openMagicLink = defineEndpoint({
  ...page,
  operationId: 'openMagicLink',
  method: 'POST',
  path: '/link/magic',
  summary: 'What the page of a magic link shows first',
  description:
    'Uses nothing up. A link that is unknown and one that is used up answer exactly the same.',
  reply: MagicLinkGreeting,
});

export const startMagicLink = defineEndpoint({
  ...page,
  operationId: 'startMagicLink',
  method: 'POST',
  path: '/link/magic/sessions',
  summary: 'Begin a session from a magic link',
  description: 'The customer has said that they want to go on.',
  reply: z.object({ link_token: z.string() }),
});

export const getMagicPage = defineEndpoint({
  operationId: 'getMagicPage',
  method: 'GET',
  path: '/m',
  tag: 'Widget',
  auth: 'public',
  audit: null,
  summary: 'The page of a magic link',
  description: 'The same for every link: what tells them apart stands behind #, and is never sent.',
  produces: 'text/html',
  reply: z.string(),
  errors: [],
});
