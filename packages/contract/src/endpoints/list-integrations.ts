import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { IntegrationTypeSchema } from '../resources/common';
import { IntegrationInfo } from '../resources/integration';

const shared = {
  method: 'GET',
  tag: 'Integrations',
  auth: 'apiKey',
  audit: null,
  params: z.object({ integration_type: IntegrationTypeSchema }),
  reply: z.object({ data: z.array(IntegrationInfo) }),
  errors: [],
} as const;

export const listIntegrations = defineEndpoint({
  ...shared,
  operationId: 'listIntegrations',
  path: '/integrations/{integration_type}',
  summary: 'List the integrations of a type',
});

export const listIntegrationsLegacy = defineEndpoint({
  ...shared,
  operationId: 'listIntegrationsLegacy',
  path: '/{integration_type}/integrations',
  summary: 'List the integrations of a type (older address)',
  deprecated: true,
});
