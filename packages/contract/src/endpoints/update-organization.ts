import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import {
  Color,
  DisabledFunctions,
  HealthMailsChange,
  Organization,
  Origin,
} from '../resources/organization';

export const updateOrganization = defineEndpoint({
  operationId: 'updateOrganization',
  method: 'PATCH',
  path: '/organization',
  tag: 'Organization',
  summary: 'Update your organization',
  description: 'Only the fields that are sent change.',
  auth: 'apiKey',
  audit: 'organization.updated',
  body: z.strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    logo: z
      .string()
      .max(360_000, 'The image may have 256 KB at the most.')
      .regex(
        /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/,
        'Give a PNG, JPEG or WebP image as a data URL (data:image/png;base64,…).',
      )
      .nullable()
      .optional()
      .describe('A PNG, JPEG or WebP image of at most 256 KB as a data URL; null removes it.'),
    color: Color.nullable().optional(),
    allowed_origins: z
      .array(Origin)
      .max(50)
      .transform((origins) => [...new Set(origins)])
      .optional()
      .describe('Origins of the pages that may show the widget.'),
    disabled_functions: DisabledFunctions.optional(),
    health_mails: HealthMailsChange.optional(),
  }),
  reply: z.object({ data: Organization }),
  errors: ['logo_unreadable', 'mail_not_configured'],
});
