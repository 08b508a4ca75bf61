import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { IntegrationTypeSchema } from '../resources/common';
import { WriteInfo } from '../resources/integration';

export const getIntegrationWriteInfo = defineEndpoint({
  operationId: 'getIntegrationWriteInfo',
  method: 'GET',
  path: '/integrations/{integration_type}/{integration_name}/write-info',
  tag: 'Integrations',
  summary: 'Get what an integration can write',
  description:
    'A partial OpenAPI 3.1.0 document of the writes. With an access token of a connection of this integration it holds what that connection may write, and what fields can be in its account (`enum` with `x-enumNames`), as the system says at that moment. A field whose options are not known takes any value and has an `x-options-note`.',
  auth: 'optionalConnection',
  audit: null,
  params: z.object({
    integration_type: IntegrationTypeSchema,
    integration_name: z.string().meta({ example: 'shiphero' }),
  }),
  reply: WriteInfo,
  errors: ['integration_not_found'],
});
