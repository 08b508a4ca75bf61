import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/**
 * Every wall that eslint.config.js keeps, with code that breaks it and code that does not. Through the
 * real configuration: a rule that is switched off, or misses a folder, fails here.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
// The snippets are in no TypeScript project, and no wall needs one.
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });

async function brokenRules(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${filePath}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

interface Wall {
  rule: string;
  refused: [filePath: string, code: string][];
  passed: [filePath: string, code: string][];
}

const feature = 'apps/api/src/features/connections/routes.ts';
const use = (name: string) => `\nexport default ${name};\n`;

const walls: Record<string, Wall> = {
  'features meet only through their index': {
    rule: 'walls/imports',
    refused: [
      [feature, `import { mint } from '../tokens/mint';${use('mint')}`],
      [feature, `import type { Mint } from '../tokens/mint';\nexport type Mine = Mint;\n`],
      [feature, `export * from '../tokens/mint';\n`],
      [feature, `export const mint = () => import('../tokens/mint');\n`],
      ['apps/api/src/features/connections/sub/a.ts', `import { b } from '../../x/b';${use('b')}`],
      ['apps/api/src/server.ts', `import { mint } from './features/tokens/mint';${use('mint')}`],
    ],
    passed: [
      [
        'apps/api/src/features/connections/tables.ts',
        `import { orgs } from '../orgs/tables';${use('orgs')}`,
      ],
      [feature, `import { mint } from '../tokens';${use('mint')}`],
      [feature, `import { mint } from '../tokens/index';${use('mint')}`],
      [feature, `import { list } from './sub/list';${use('list')}`],
      [feature, `import { clock } from '../../platform/clock';${use('clock')}`],
      ['apps/api/src/server.ts', `import { tokens } from './features/tokens';${use('tokens')}`],
    ],
  },
  'the platform knows no feature': {
    rule: 'walls/imports',
    refused: [
      ['apps/api/src/platform/http/a.ts', `import { b } from '../../features/b';${use('b')}`],
    ],
    passed: [['apps/api/src/platform/http/a.ts', `import { b } from '../db/b';${use('b')}`]],
  },
  'packages meet by name': {
    rule: 'walls/imports',
    refused: [
      ['apps/api/src/a.ts', `import { b } from '../../../packages/contract/src/ids';${use('b')}`],
    ],
    passed: [['apps/api/src/a.ts', `import { b } from '@trackstar-link/contract';${use('b')}`]],
  },
  'the contract depends on zod alone': {
    rule: 'walls/imports',
    refused: [
      ['packages/contract/src/ids.ts', `import { b } from 'jose';${use('b')}`],
      ['packages/contract/src/ids.ts', `import { b } from 'node:crypto';${use('b')}`],
    ],
    passed: [
      ['packages/contract/src/ids.ts', `import { z } from 'zod';${use('z')}`],
      ['packages/contract/src/ids.ts', `import { b } from './errors';${use('b')}`],
    ],
  },
  'browser code takes the light entries of the contract': {
    rule: 'walls/imports',
    refused: [
      ['apps/link/src/a.ts', `import { b } from '@trackstar-link/contract';${use('b')}`],
      ['apps/demo/src/a.ts', `import { b } from '@trackstar-link/integrations';${use('b')}`],
      ['packages/link-js/src/a.ts', `import { b } from '@trackstar-link/contract';${use('b')}`],
      [
        'packages/react-trackstar-link/src/a.ts',
        `import { b } from '@trackstar-link/contract';${use('b')}`,
      ],
      [
        'packages/angular-trackstar-link/src/a.ts',
        `import { b } from '@trackstar-link/contract';${use('b')}`,
      ],
      ['apps/demo/src/angular/a.ts', `import { b } from '@trackstar-link/contract';${use('b')}`],
    ],
    passed: [
      ['apps/link/src/a.ts', `import { b } from '@trackstar-link/contract/bridge';${use('b')}`],
      ['apps/link/src/a.ts', `import { b } from '@trackstar-link/contract/actions';${use('b')}`],
      [
        'packages/link-js/src/a.ts',
        `import type { LinkSession } from '@trackstar-link/contract/types';\nexport type A = LinkSession;\n`,
      ],
    ],
  },
  'outbound calls go through the egress module': {
    rule: 'walls/outbound',
    refused: [
      [feature, `export const a = () => fetch('https://example.com');\n`],
      [feature, `export const a = () => globalThis.fetch('https://example.com');\n`],
      [feature, `export const a = globalThis['fetch'];\n`],
      [feature, `const { fetch: get } = globalThis;\nexport default get;\n`],
      [feature, `import { request } from 'undici';${use('request')}`],
      [feature, `import { request } from 'node:https';${use('request')}`],
      [feature, `import http from 'node:http';\nexport const a = () => http.get('http://a');\n`],
      [feature, `import * as http from 'http';\nexport const a = http['request'];\n`],
      [feature, `import http from 'node:http';\nconst { get } = http;\nexport default get;\n`],
      [feature, `export const a = () => import('undici');\n`],
      [feature, `import { Client } from 'ssh2';${use('Client')}`],
      ['packages/integrations/acme/index.ts', `export const a = () => fetch('https://a.test');\n`],
      ['apps/link/src/screens/a.ts', `export const a = () => new EventSource('/a');\n`],
      ['apps/simulators/src/main.ts', `export const a = () => fetch('https://a.test');\n`],
      ['apps/simulators/src/main.ts', `import { Server } from 'ssh2';${use('Server')}`],
    ],
    passed: [
      [
        'apps/api/src/platform/egress/call.ts',
        `import { request } from 'undici';${use('request')}`,
      ],
      ['apps/link/src/api.ts', `export const a = () => fetch('/link/session');\n`],
      ['apps/simulators/src/deliver.ts', `export const a = () => fetch('http://127.0.0.1');\n`],
      ['apps/simulators/src/sftp.ts', `import { Server } from 'ssh2';${use('Server')}`],
      ['apps/demo/server/main.ts', `export const a = () => fetch('http://127.0.0.1:4400');\n`],
      ['apps/api/src/features/x/a.test.ts', `export const a = () => fetch('http://127.0.0.1');\n`],
      ['e2e/a.spec.ts', `export const a = () => fetch('http://127.0.0.1');\n`],
      ['scripts/a.mjs', `export const a = () => fetch('http://127.0.0.1');\n`],
      ['apps/api/src/server.ts', `import { createServer } from 'node:http';${use('createServer')}`],
      [
        'apps/api/src/server.ts',
        `import http from 'node:http';\nexport const server = http.createServer();\n`,
      ],
      [feature, `export const a = (fetch: () => string) => fetch();\n`],
    ],
  },
  'postMessage stays in the two bridge files': {
    rule: 'walls/post-message',
    refused: [
      ['apps/link/src/session.ts', `export const a = () => window.parent.postMessage(1, '*');\n`],
      ['apps/link/src/session.ts', `export const a = (b: MessagePort) => b['postMessage'](1);\n`],
      ['packages/link-js/src/modal.ts', `const { postMessage: a } = window;\nexport default a;\n`],
      ['packages/react-trackstar-link/src/bridge.ts', `export const a = () => postMessage(1);\n`],
      ['packages/angular-trackstar-link/src/a.ts', `export const a = () => postMessage(1);\n`],
      ['apps/api/src/server.ts', `export const a = (b: MessagePort) => b.postMessage(1);\n`],
    ],
    passed: [
      ['apps/link/src/bridge.ts', `export const a = (b: MessagePort) => b.postMessage(1);\n`],
      [
        'packages/link-js/src/bridge.ts',
        `export const a = (b: MessagePort) => b.postMessage(1);\n`,
      ],
      ['apps/link/src/a.test.ts', `export const a = (b: MessagePort) => b.postMessage(1);\n`],
    ],
  },
  'any is not a type': {
    rule: '@typescript-eslint/no-explicit-any',
    refused: [[feature, `export const a = (b: any) => String(b);\n`]],
    passed: [[feature, `export const a = (b: unknown) => String(b);\n`]],
  },
  'the compiler is silenced with a reason only': {
    rule: '@typescript-eslint/ban-ts-comment',
    refused: [
      [feature, `// @ts-ignore: the types are wrong here\nexport const a = 1;\n`],
      [feature, `// @ts-expect-error\nexport const a = 1;\n`],
      [feature, `// @ts-nocheck: the types are wrong here\nexport const a = 1;\n`],
    ],
    passed: [
      [feature, `// @ts-expect-error: refused on purpose, see the test\nexport const a: 1 = 2;\n`],
    ],
  },
  'lint is silenced with a rule and a reason only': {
    rule: 'walls/suppressions',
    refused: [
      [feature, `/* eslint-disable */\nexport const a = 1;\n`],
      [feature, `/* eslint-disable no-var */\nexport const a = 1;\n`],
      [feature, `export const a = 1; // eslint-disable-line\n`],
      [feature, `// eslint-disable-next-line no-var\nvar a = 1;${use('a')}`],
      [feature, `// eslint-disable-next-line -- because\nvar a = 1;${use('a')}`],
    ],
    passed: [
      [
        feature,
        `// eslint-disable-next-line no-var -- hoisting is what is shown\nvar a = 1;${use('a')}`,
      ],
    ],
  },
};

describe.each(Object.entries(walls))('%s', (_title, { rule, refused, passed }) => {
  it.each(refused)('refuses #%# in %s', async (filePath, code) => {
    expect(await brokenRules(filePath, code)).toContain(rule);
  });

  it.each(passed)('accepts #%# in %s', async (filePath, code) => {
    expect(await brokenRules(filePath, code)).toEqual([]);
  });
});
