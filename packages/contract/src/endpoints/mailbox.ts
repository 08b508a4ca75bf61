import { z } from 'zod';
import { defineEndpoint } from '../endpoint';

const page = {
  method: 'GET',
  tag: 'System',
  auth: 'public',
  audit: null,
  produces: 'text/html',
  reply: z.string(),
} as const;
const params = z.object({ file_name: z.string().max(100) });

export const getMailbox = defineEndpoint({
  ...page,
  operationId: 'getMailbox',
  path: '/mail',
  summary: 'The local mailbox',
  description:
    'While developing, mails land in the data folder and are shown here. In production there is none.',
  errors: ['route_not_found'],
});

export const getMailboxMail = defineEndpoint({
  ...page,
  operationId: 'getMailboxMail',
  path: '/mail/{file_name}',
  summary: 'A mail in the local mailbox',
  params,
  errors: ['route_not_found', 'mail_not_found'],
});

export const getMailboxContent = defineEndpoint({
  ...page,
  operationId: 'getMailboxContent',
  path: '/mail/{file_name}/content',
  summary: 'The HTML of a mail in the local mailbox',
  description: 'For the frame that shows it: without scripts, and in an origin of its own.',
  params,
  errors: ['route_not_found', 'mail_not_found'],
});
