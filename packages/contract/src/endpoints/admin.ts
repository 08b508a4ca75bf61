import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Organization } from '../resources/organization';

/** For the operator on this machine: `npm run admin` and `npm run keys:rotate` call these. */
const admin = { tag: 'Admin', auth: 'admin' } as const;

export const createOrganization = defineEndpoint({
  ...admin,
  operationId: 'createOrganization',
  method: 'POST',
  path: '/admin/organizations',
  summary: 'Create an organization with its first API key',
  audit: 'organization.created',
  body: z.strictObject({ name: z.string().trim().min(1).max(100) }),
  reply: z.object({ data: Organization, api_key: z.string().describe('Shown once.') }),
  errors: ['organization_exists'],
});

export const listOrganizations = defineEndpoint({
  ...admin,
  operationId: 'listOrganizations',
  method: 'GET',
  path: '/admin/organizations',
  summary: 'List organizations',
  audit: null,
  reply: z.object({ data: z.array(Organization) }),
  errors: [],
});

const RotationStatus = z.object({
  state: z.enum(['idle', 'running', 'done', 'failed']),
  writing_key: z.string().describe('Id of the key that new values are encrypted with.'),
  total: z.int(),
  done: z.int(),
  keys_in_use: z.array(z.string()).describe('Ids of keys that stored values still need.'),
  message: z.string().optional(),
});

export const startKeyRotation = defineEndpoint({
  ...admin,
  operationId: 'startKeyRotation',
  method: 'POST',
  path: '/admin/encryption-keys/rotate',
  summary: 'Re-encrypt everything with the newest key, while running',
  description:
    'With generated keys a new key is made first; with ENCRYPTION_KEYS, put the new key in front and restart, then call this.',
  audit: 'encryption_keys.rotated',
  reply: z.object({ data: RotationStatus }),
  errors: ['rotation_running'],
});

export const getKeyRotation = defineEndpoint({
  ...admin,
  operationId: 'getKeyRotation',
  method: 'GET',
  path: '/admin/encryption-keys',
  summary: 'How far the rotation is',
  audit: null,
  reply: z.object({ data: RotationStatus }),
  errors: [],
});

export type RotationStatus = z.infer<typeof RotationStatus>;
