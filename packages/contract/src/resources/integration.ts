import { z } from 'zod';
import { ActionName, IntegrationTypeSchema } from './common';

export const WriteOperation = z
  .object({
    action: ActionName,
    url: z.string().meta({ example: 'POST /wms/orders' }),
    required_base_schema_fields: z.array(z.string()),
    optional_base_schema_fields: z.array(z.string()),
    integration_specific_fields: z.object({
      type: z.literal('object'),
      properties: z.record(z.string(), z.json()),
      required_fields: z.array(z.string()).optional(),
    }),
  })
  .meta({ id: 'WriteOperation' });

export const ListOperation = z
  .object({
    action: ActionName,
    url: z.string().meta({ example: 'GET /wms/orders' }),
    implemented_fields: z.record(z.string(), z.json()),
  })
  .meta({ id: 'ListOperation' });

export const IntegrationInfo = z
  .object({
    integration_name: z.string().meta({ example: 'shiphero' }),
    display_name: z.string().meta({ example: 'ShipHero' }),
    install_method: z.enum(['input', 'oauth']),
    description: z.string(),
    logo_url: z.string(),
    write_operations: z.array(WriteOperation),
    list_operations: z.array(ListOperation),
    available_actions: z.array(ActionName),
  })
  .meta({ id: 'IntegrationInfo' });

/** The writes of an integration, as a part of an OpenAPI document. */
export const WriteInfo = z
  .object({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.string() }),
    paths: z.record(z.string(), z.json()),
    components: z.object({ schemas: z.record(z.string(), z.json()) }),
  })
  .meta({ id: 'WriteInfo' });

const fieldBase = {
  name: z.string().describe('Key of this value in credentials.'),
  label: z.string(),
  help: z.string().optional().describe('Where to find the value, in a sentence or two.'),
  help_url: z.string().optional(),
  placeholder: z.string().optional(),
  required: z.boolean(),
};

/** One input of a credential form. The form is drawn from these, whatever the integration. */
export const CredentialField = z
  .discriminatedUnion('type', [
    z.object({ ...fieldBase, type: z.literal('text'), pattern: z.string().optional() }),
    z.object({ ...fieldBase, type: z.literal('secret') }),
    z.object({ ...fieldBase, type: z.literal('url'), pattern: z.string().optional() }),
    z.object({
      ...fieldBase,
      type: z.literal('select'),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
      default: z.string().optional(),
    }),
  ])
  .meta({ id: 'CredentialField' });

export const AuthMethod = z
  .object({
    id: z.string().meta({ example: 'refresh_token' }),
    kind: z
      .enum(['credentials', 'oauth', 'push'])
      .describe(
        'oauth: the customer signs in at the system itself, in a window of its own. push: the system sends files, to a place that POST /link/session/dropboxes makes.',
      ),
    label: z.string().meta({ example: 'Refresh token' }),
    description: z.string().optional(),
    fields: z.array(CredentialField),
    help_url: z.string().optional(),
    rejected_hint: z
      .string()
      .optional()
      .describe('What to do when the system refuses these credentials.'),
  })
  .meta({ id: 'AuthMethod' });

/** An integration as the widget shows it. */
export const LinkIntegration = z
  .object({
    integration_name: z.string(),
    integration_type: IntegrationTypeSchema,
    display_name: z.string(),
    description: z.string(),
    logo_url: z.string(),
    sandbox: z.boolean().describe('Made-up data; shown only where the host asks for it.'),
    available_actions: z.array(ActionName),
    auth_methods: z.array(AuthMethod).min(1),
  })
  .meta({ id: 'LinkIntegration' });

export type WriteInfo = z.infer<typeof WriteInfo>;
export type IntegrationInfo = z.infer<typeof IntegrationInfo>;
export type CredentialField = z.infer<typeof CredentialField>;
export type AuthMethod = z.infer<typeof AuthMethod>;
export type LinkIntegration = z.infer<typeof LinkIntegration>;
