import { z } from 'zod';
import { AccountInfo, ActionName, IntegrationTypeSchema, Timestamp } from './common';
import { LinkIntegration } from './integration';

/** What one probe found: may this connection read that resource? */
export const Permission = z
  .object({
    action: ActionName.meta({ example: 'get_orders' }),
    resource: z.string().meta({ example: 'orders' }),
    status: z
      .enum(['granted', 'denied', 'unknown'])
      .describe('unknown: the system could not say, for instance because it was too busy.'),
    reason: z
      .enum([
        'missing_permission',
        'not_enabled',
        'throttled',
        'unreachable',
        'unexpected_answer',
        'waiting_for_file',
      ])
      .optional()
      .describe('waiting_for_file: the system sends files, and none has arrived yet.'),
    message: z.string().optional().describe('Why, in words for the customer; absent when granted.'),
  })
  .meta({ id: 'Permission' });

/** What is known of a connection that gets new credentials. No secret of it is told. */
export const Reinstall = z
  .object({
    auth_method: z.string().describe('The way to sign in that it was made with.'),
    account_name: z.string().nullable(),
    values: z
      .record(z.string(), z.string())
      .describe('Values of the fields of that way that are no secrets.'),
  })
  .meta({ id: 'Reinstall' });

/** What to do about an account that this customer has connected already. */
export const ExistingChoice = z
  .enum(['reinstall', 'add'])
  .describe(
    'Where this customer has connected this account already: reinstall gives that connection these credentials, add makes another one. Without it the call is refused then.',
  );

export const LinkSession = z
  .object({
    organization: z.object({
      name: z.string(),
      logo_url: z.string().nullable(),
      color: z.string().nullable().meta({ example: '#1f3a5f' }),
    }),
    mode: z.enum(['install', 'reinstall']),
    integrations: z.array(LinkIntegration).describe('In the mode reinstall: the one.'),
    reinstall: Reinstall.nullable().describe('Set in the mode reinstall.'),
    language: z
      .string()
      .describe(
        'What the texts of the integrations are written in: English where there are no others.',
      )
      .meta({ example: 'de' }),
    allowed_origins: z
      .array(z.string())
      .nullable()
      .describe('Origins of pages that may show the widget; null means any (development only).'),
    legal: z
      .object({ terms_url: z.string().nullable(), privacy_url: z.string().nullable() })
      .describe("The operator's terms and privacy policy, where there are any."),
    expires_at: Timestamp,
  })
  .meta({ id: 'LinkSession' });

export const InstallReply = z
  .object({
    auth_code: z
      .string()
      .nullable()
      .describe(
        'Pass it to your backend, which exchanges it within 10 minutes. Null where there is nothing to exchange: a magic link makes its connection at once.',
      ),
    integration_name: z.string(),
    integration_type: IntegrationTypeSchema,
    permissions: z.array(Permission),
    account: AccountInfo.nullable(),
    reinstalled: z
      .boolean()
      .describe('A connection that there was got these credentials; the code yields its token.'),
  })
  .meta({ id: 'InstallReply' });

/** Events of the streamed form: `stage`, `permission` (one per probe), then `done` or `failed`. */
export interface InstallStage {
  stage: 'checking_credentials' | 'checking_permissions' | 'saving';
  /** The resources that will be probed, in the order in which to show them. */
  resources?: { action: string; resource: string }[];
}

export type Permission = z.infer<typeof Permission>;
export type LinkSession = z.infer<typeof LinkSession>;
export type InstallReply = z.infer<typeof InstallReply>;
