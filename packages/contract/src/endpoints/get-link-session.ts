import { defineEndpoint } from '../endpoint';
import { LinkSession } from '../resources/link';

export const getLinkSession = defineEndpoint({
  operationId: 'getLinkSession',
  method: 'GET',
  path: '/link/session',
  tag: 'Widget',
  summary: 'What the widget shows',
  description: 'Texts come in the language of Accept-Language where they are translated.',
  auth: 'linkToken',
  audit: null,
  reply: LinkSession,
  errors: ['connection_not_found', 'integration_not_found', 'link_token_used'],
});
