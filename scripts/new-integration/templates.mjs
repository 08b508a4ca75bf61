const untranslated = "{ en: '', es: '', fr: '', de: '' }";

const field = (kind) =>
  `${kind}({
          label: ${untranslated},
          help: ${untranslated},
        })`;

/** Ways to sign in: what the method is called, which fields it has, and what else it needs. */
const auths = {
  key: {
    method: 'headerKey',
    fields: { api_key: 'secret' },
    more: ["key: 'api_key'", "header: 'x-api-key'"],
  },
  keys: {
    method: 'headerKeys',
    fields: { account_id: 'text', api_key: 'secret' },
    more: ["headers: { 'x-account-id': 'account_id', 'x-api-key': 'api_key' }"],
  },
  query: {
    method: 'queryKey',
    fields: { api_key: 'secret' },
    more: ["key: 'api_key'", "parameter: 'api_key'"],
  },
  basic: {
    method: 'basic',
    fields: { username: 'text', password: 'secret' },
    more: ["username: 'username'", "password: 'password'"],
  },
  login: {
    method: 'session',
    fields: { username: 'text', password: 'secret' },
    more: [
      "path: ''",
      'body: ({ username, password }) => ({ username, password })',
      "token: 'token'",
    ],
  },
  refresh: {
    method: 'refreshToken',
    fields: { refresh_token: 'secret' },
    more: ["token: 'refresh_token'", "path: ''"],
  },
  oauth2: {
    method: 'clientCredentials',
    fields: { client_id: 'text', client_secret: 'secret' },
    more: ["clientId: 'client_id'", "clientSecret: 'client_secret'", "path: ''"],
  },
  oauth1: {
    method: 'oauth1',
    fields: {
      consumer_key: 'text',
      consumer_secret: 'secret',
      access_token_key: 'text',
      access_token_secret: 'secret',
    },
    more: [
      "consumerKey: 'consumer_key'",
      "consumerSecret: 'consumer_secret'",
      "token: 'access_token_key'",
      "tokenSecret: 'access_token_secret'",
    ],
  },
  sftp: {
    method: 'sftpPull',
    fields: { host: 'text', username: 'text', password: 'secret', folder: 'text' },
    more: ["host: 'host'", "username: 'username'", "password: 'password'", "folder: 'folder'"],
    files: true,
  },
};

/** What `--auth` takes. */
export const authNames = Object.keys(auths);

const readsOfPages = `import { z } from 'zod';
import type { Check, IntegrationSpec } from '../kit';

/** Whose account it is. */
export const account: Check = (http) => http.get('', z.object({ account_id: z.string() }));

/** One-row reads: \`orders: listProbe('/orders?limit=1', 'orders')\`. */
export const read: NonNullable<IntegrationSpec['read']> = {};
`;

const readsOfFiles = `import { sftpCheck, sftpProbe, type IntegrationSpec } from '../kit';

/** Whoever may list the folder is the carrier\u2019s customer. */
export const account = sftpCheck;

export const read: NonNullable<IntegrationSpec['read']> = { invoice_line_items: sftpProbe };
`;

/** Files of a new integration: what is left empty, the conformance test asks for. */
export function filesOf({ id, identifier, name, logo, auth }) {
  const { method, fields, more, files = false } = auths[auth];
  const kinds = [...new Set(Object.values(fields))];
  const names = ['defineIntegration', method, ...kinds].sort();
  const entry = auth === 'key' ? 'api_key' : auth;
  return {
    'index.ts': `import { ${names.join(', ')} } from '../kit';
import logo from './logo.svg';
import { account, read } from './reads';

export const ${identifier} = defineIntegration({
  id: '${id}',
  name: '${name}',
  type: '${files ? 'carrier' : 'wms'}',
  description: ${untranslated},
  logo,${files ? '' : "\n  baseUrl: '',"}
  auth: {
    ${entry}: ${method}({
      label: ${untranslated},
      fields: {
${Object.entries(fields)
  .map(([key, kind]) => `        ${key}: ${field(kind)},`)
  .join('\n')}
      },
${more.map((line) => `      ${line},`).join('\n')}
      rejectedHint: ${untranslated},
    }),
  },
  check: account,
  read,
});
`,
    'reads.ts': files ? readsOfFiles : readsOfPages,
    'simulator.ts': `import { answers, type Simulator, type TestCredentials } from '../kit';

/** The vendor's wire format, failures included. */
export function createSimulator(): Simulator {
  return {
    async handle() {
      return answers.json({ error: 'not_found' }, 404);
    },
  };
}

export const testCredentials: readonly TestCredentials[] = [];
`,
    [`${id}.test.ts`]: `import { expect, it } from 'vitest';
import { findIntegration } from '../index';
import { ${identifier} } from './index';

it('is found by its type and name', () => {
  expect(findIntegration('${files ? 'carrier' : 'wms'}', '${id}')).toBe(${identifier});
});
`,
    'logo.svg': logo,
  };
}
