import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { IntegrationTypeSchema } from '../resources/common';
import { IntegrationInfo } from '../resources/integration';

const shared = {
  method: 'GET',
  tag: 'Integrations',
  auth: 'optionalConnection',
  audit: null,
  params: z.object({
    integration_type: IntegrationTypeSchema,
    integration_name: z.string().meta({ example: 'shiphero' }),
  }),
  reply: z.object({ data: z.array(IntegrationInfo) }),
  errors: ['integration_not_found'],
} as const;

export const getIntegration = defineEndpoint({
  ...shared,
  operationId: 'getIntegration',
  path: '/integrations/{integration_type}/{integration_name}',
  summary: 'Get an integration',
  description:
    'The answer is a list of one, as documented. With an access token of a connection of this integration, `integration_specific_fields` hold what fields can be in its account.',
});

export const getIntegrationLegacy = defineEndpoint({
  ...shared,
  operationId: 'getIntegrationLegacy',
  path: '/{integration_type}/integrations/{integration_name}',
  summary: 'Get an integration (older address)',
  deprecated: true,
});
