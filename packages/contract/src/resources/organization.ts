import { z } from 'zod';
import { ActionNameList, EmailAddress, Id, Timestamp } from './common';
import { ConnectionErrorType } from './connection';

export const Color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'Give a color as #rrggbb.')
  .transform((color) => color.toLowerCase())
  .meta({ example: '#1f3a5f' });

/** Exactly what `location.origin` of a page says: scheme, host, and a port unless it is the default. */
export const Origin = z
  .string()
  .max(255)
  .refine((text) => {
    try {
      const url = new URL(text);
      return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text;
    } catch {
      return false;
    }
  }, 'Give an origin such as https://app.example.com, without a path or a trailing slash.')
  .meta({ example: 'https://app.example.com' });

export const DisabledFunctions = z
  .strictObject({
    wms: ActionNameList.optional(),
    cart: ActionNameList.optional(),
    carrier: ActionNameList.optional(),
    freight: ActionNameList.optional(),
  })
  .describe('Actions that no connection of a type may use, by integration type.');

export const HealthMails = z.object({
  addresses: z.array(EmailAddress).max(20).describe('Who is mailed; nobody while it is empty.'),
  kinds: z.array(ConnectionErrorType).describe('About which errors of connections.'),
});
export type HealthMails = z.infer<typeof HealthMails>;

/** Only the fields that are sent change; each address and kind once. */
export const HealthMailsChange = z
  .strictObject({
    addresses: HealthMails.shape.addresses
      .transform((addresses) => [...new Set(addresses)])
      .optional(),
    kinds: HealthMails.shape.kinds.transform((kinds) => [...new Set(kinds)]).optional(),
  })
  .describe('Whom to mail when a connection breaks: at most once a day for each connection.');

export const Organization = z
  .object({
    id: Id,
    name: z.string(),
    logo_url: z.string().nullable(),
    color: z.string().nullable(),
    allowed_origins: z.array(z.string()),
    disabled_functions: z.record(z.string(), z.array(z.string())),
    health_mails: HealthMails,
    created_at: Timestamp,
  })
  .meta({ id: 'Organization' });

export const ApiKeyAccess = z.enum(['full', 'read_only']);

export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    access: ApiKeyAccess,
    last_four: z.string().describe('The last four characters, to tell keys apart.'),
    created_at: Timestamp,
  })
  .meta({ id: 'ApiKey' });

export type Organization = z.infer<typeof Organization>;
export type ApiKey = z.infer<typeof ApiKey>;
