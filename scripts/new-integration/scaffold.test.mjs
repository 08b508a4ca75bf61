import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logoTile } from '../../packages/integrations/kit/logo';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/steps.mjs';
import { identifierOf, readArguments, scaffold } from './scaffold.mjs';
import { authNames } from './templates.mjs';

/** A copy of what concerns integrations, in which a new one is made. */
const copy = mkdtempSync(path.join(tmpdir(), 'new-integration-'));
const home = path.join(copy, 'packages/integrations');
const id = 'acme-3pl-central';
const idOf = (auth) => `way-${auth}`;
const read = (file) => readFileSync(path.join(home, file), 'utf8');

const inCopy = (script, args) =>
  run(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: copy,
    // Elsewhere a page of documentation that is missing would simply be written.
    env: { NO_COLOR: '1', FORCE_COLOR: '0', CI: 'true' },
  });

beforeAll(() => {
  const configs = ['eslint.config.js', 'vitest.config.ts', '.prettierrc.json', 'package.json'];
  for (const file of [...configs, 'tsconfig.base.json', 'tsconfig.node.json', 'scripts', 'docs']) {
    cpSync(path.join(root, file), path.join(copy, file), { recursive: true });
  }
  cpSync(path.join(root, 'packages/integrations'), home, {
    recursive: true,
    filter: (source) => path.basename(source) !== 'node_modules',
  });
  for (const folder of [
    'node_modules',
    'packages/contract',
    'packages/integrations/node_modules',
  ]) {
    symlinkSync(path.join(root, folder), path.join(copy, folder));
  }
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('a new integration', () => {
  beforeAll(() => {
    scaffold({ root: copy, id, logoTile });
    for (const auth of authNames) scaffold({ root: copy, id: idOf(auth), auth, logoTile });
  });

  it('is registered with its simulator, in alphabetical order', () => {
    const lines = read('registry.ts')
      .split('\n')
      .filter((line) => line.startsWith('export'));
    expect(lines).toContain("export { acme3plCentral } from './acme-3pl-central';");
    expect(lines).toEqual(lines.toSorted());
    expect(read('simulators.ts')).toContain(
      "import * as acme3plCentral from './acme-3pl-central/simulator';",
    );
    expect(read('simulators.ts')).toContain("  'acme-3pl-central': acme3plCentral,\n");
  });

  it('has the right types', { timeout: 300_000 }, async () => {
    const config = { extends: './tsconfig.node.json', include: ['packages/integrations'] };
    const options = { incremental: false, tsBuildInfoFile: null };
    const file = path.join(copy, 'tsconfig.copy.json');
    writeFileSync(file, JSON.stringify({ ...config, compilerOptions: options }));
    expect((await inCopy('typescript/bin/tsc', ['-p', file])).output).toBe('');
  });

  it('passes lint and formatting', { timeout: 300_000 }, async () => {
    const made = [id, ...authNames.map(idOf)].map((each) => `${home}/${each}`);
    const files = [...made, home + '/registry.ts', home + '/simulators.ts'];
    const lint = await inCopy('eslint/bin/eslint.js', files);
    expect([lint.code, lint.output]).toEqual([0, '']);
    const format = await inCopy('prettier/bin/prettier.cjs', ['--list-different', ...files]);
    expect(format.output.replaceAll(/.*logo\.svg\n?/g, '')).toBe('');
  });

  it('is told what is left to fill in, and nothing else fails', { timeout: 180_000 }, async () => {
    // What holds for every folder, and its own: the tests of the others are not about a new one.
    const { output } = await inCopy('vitest/vitest.mjs', [
      'run',
      ...['conformance.test.ts', 'docs.test.ts', 'acme-', 'way-'].map((name) => `${home}/${name}`),
      '--reporter=json',
    ]);
    const report = JSON.parse(output.slice(output.indexOf('{"')));
    const failed = report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed'),
    );
    expect(failed.map(({ fullName }) => fullName).sort()).toEqual(
      [
        ...[id, ...authNames.map(idOf)].flatMap((each) => [
          `${each} has test credentials for whatever can come of each way to sign in`,
          `${each} says everything that a customer needs, in every language`,
          `the documentation has a page about ${each}`,
        ]),
        'the documentation lists every integration',
      ].sort(),
    );
    const told = failed.flatMap(({ failureMessages }) => failureMessages).join('\n');
    for (const gap of [
      'description.en',
      'auth.api_key: an https baseUrl',
      'auth.api_key: a probe in read',
      'auth.api_key.label.fr',
      'auth.api_key.rejectedHint.de',
      'auth.api_key.fields.api_key.help.es',
      'api_key: one with full access',
      'api_key: one that is refused',
      'api_key: one that lacks a permission',
      'api_key: one that is throttled',
    ]) {
      expect(told).toContain(gap);
    }
  });
});

describe('the arguments', () => {
  it('may name the way to sign in', () => {
    expect(readArguments(copy, ['acme-new'])).toEqual({ id: 'acme-new', auth: 'key' });
    expect(readArguments(copy, ['acme-new', '--auth', 'oauth2'])).toEqual({
      id: 'acme-new',
      auth: 'oauth2',
    });
  });

  it.each([
    [['acme-new', '--auth', 'saml'], '--auth takes key, keys,'],
    [['acme-new', '--auth'], 'argument'],
    [['acme-new', '--way', 'key'], '--way'],
    [['acme-new', 'another'], 'Give one id'],
    [[], 'Give the id'],
  ])('%j are refused', (given, message) => {
    expect(() => readArguments(copy, given)).toThrow(message);
  });
});

describe('an id', () => {
  it.each([
    ['', 'Give the id'],
    ['Acme', 'cannot be an id'],
    ['acme_wms', 'cannot be an id'],
    ['acme--wms', 'cannot be an id'],
    ['3pl', 'cannot be an id'],
    ['../acme', 'cannot be an id'],
    ['kit', 'is reserved'],
    ['new', 'is reserved'],
    ['shiphero', 'There is already packages/integrations/shiphero.'],
    ['s-hiphero', null],
    ['ship-1', null],
  ])('%s: %s', (name, message) => {
    const before = read('registry.ts');
    const attempt = () => scaffold({ root: copy, id: name, logoTile });
    if (message === null) expect(attempt).not.toThrow();
    else {
      expect(attempt).toThrow(message);
      expect(read('registry.ts')).toBe(before);
    }
  });

  it('must not get the variable of another', () => {
    expect(identifierOf('ship-1')).toBe(identifierOf('ship1'));
    expect(() => scaffold({ root: copy, id: 'ship1', logoTile })).toThrow(
      'registry.ts already exports ship1.',
    );
  });
});

it('refuses on the command line in one line', async () => {
  const { code, output } = await run(process.execPath, [
    path.join(root, 'scripts/new-integration.mjs'),
    'shiphero',
  ]);
  expect(code).toBe(1);
  expect(output.trim()).toMatch(/There is already packages\/integrations\/shiphero\.$/);
});
