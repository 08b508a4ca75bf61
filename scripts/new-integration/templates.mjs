const untranslated = "{ en: '', es: '', fr: '', de: '' }";

/** Files of a new integration: what is left empty, the conformance test asks for. */
export function filesOf({ id, identifier, name, logo }) {
  return {
    'index.ts': `import { defineIntegration, headerKey, secret } from '../kit';
import logo from './logo.svg';
import { account, read } from './reads';

export const ${identifier} = defineIntegration({
  id: '${id}',
  name: '${name}',
  type: 'wms',
  description: ${untranslated},
  logo,
  baseUrl: '',
  auth: {
    api_key: headerKey({
      label: ${untranslated},
      fields: {
        api_key: secret({
          label: ${untranslated},
          help: ${untranslated},
        }),
      },
      key: 'api_key',
      header: 'x-api-key',
      rejectedHint: ${untranslated},
    }),
  },
  check: account,
  read,
});
`,
    'reads.ts': `import { z } from 'zod';
import type { Check, IntegrationSpec } from '../kit';

/** Whose account it is. */
export const account: Check = (http) => http.get('', z.object({ account_id: z.string() }));

/** One-row reads: \`orders: listProbe('/orders?limit=1', 'orders')\`. */
export const read: NonNullable<IntegrationSpec['read']> = {};
`,
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
  expect(findIntegration('wms', '${id}')).toBe(${identifier});
});
`,
    'logo.svg': logo,
  };
}
