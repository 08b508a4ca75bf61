import { readFileSync } from 'node:fs';
import { bundle } from '../support/bundle';
import { strictPolicy, widgetPolicy } from '../support/csp';
import { docsSequence, hostConfig, type HostOptions } from '../support/host-server';
import type { Stack } from '../support/stack';
import { expect, test } from '../support/test';

/**
 * Promise: under a policy that forbids all else (inline styles, and what Trusted Types guard, among it),
 * the lines that we document are enough, and none of them is too much.
 */
const bundled = async ({ apiUrl }: Stack): Promise<HostOptions> => ({
  scriptTag: false,
  app: hostConfig({ baseUrl: apiUrl }) + (await bundle('module.ts')),
});

/** What a host that loads scripts from code says to Trusted Types: these addresses, no others. */
const ownPolicy = `
  const policy = trustedTypes.createPolicy('link', {
    createScriptURL: (url) => { if (url.endsWith('/main.js')) return url; throw new TypeError(url); },
  });
`;

const ways: Record<
  string,
  {
    lines: (linkUrl: string) => readonly string[];
    trustedTypes?: string;
    host: (stack: Stack) => Promise<HostOptions>;
  }
> = {
  'with the script tag': { lines: widgetPolicy.scriptTag, host: async () => ({}) },
  'with a script that the host’s own code appends': {
    lines: widgetPolicy.scriptTag,
    trustedTypes: 'trusted-types link',
    host: async (stack) => ({
      scriptTag: false,
      app: hostConfig() + ownPolicy + docsSequence(stack, 'policy.createScriptURL'),
    }),
  },
  'with link-js in the host’s own bundle': { lines: widgetPolicy.bundled, host: bundled },
};

for (const [way, { lines, trustedTypes, host: options }] of Object.entries(ways)) {
  test(`${way}, the documented lines are enough for a strict policy`, async ({
    link,
    openHost,
    stack,
  }) => {
    const host = await openHost({
      ...(await options(stack)),
      headers: strictPolicy(lines(stack.apiUrl), trustedTypes),
    });
    await expect.poll(() => host.calls('onLoad')).toHaveLength(1);
    await host.openLink();
    await link.connectSandbox();
    expect(host.codes).toHaveLength(1);
    expect(host.complaints).toEqual([]);
  });
}

/** What a customer meets without one of the lines. */
const without = [
  { way: 'with the script tag', lines: widgetPolicy.scriptTag, missing: 'script-src' },
  { way: 'with the script tag', lines: widgetPolicy.scriptTag, missing: 'frame-src' },
  { way: 'with link-js in the bundle', lines: widgetPolicy.bundled, missing: 'frame-src' },
] as const;

for (const { way, lines, missing } of without) {
  test(`${way} and without ${missing}, it does not work`, async ({
    page,
    link,
    openHost,
    stack,
  }) => {
    const all = lines(stack.apiUrl);
    const left = all.filter((line) => !line.startsWith(missing));
    expect(left).toHaveLength(all.length - 1);
    const host = await openHost({
      ...(lines === widgetPolicy.bundled && (await bundled(stack))),
      headers: strictPolicy(left),
    });
    expect(await page.evaluate(() => 'Trackstar' in window)).toBe(missing !== 'script-src');
    await page.clock.install();
    await host.openLink();
    if (missing === 'script-src') {
      await expect(link.dialog).toHaveCount(0);
    } else {
      await page.clock.fastForward(10_000);
      await expect(page.getByRole('alert')).toContainText('This window did not load.');
    }
    expect(host.complaints.join('\n')).toContain(missing);
  });
}

test('the packages’ own pages quote these lines', () => {
  const quoted = (name: string) =>
    readFileSync(new URL(`../../packages/${name}/README.md`, import.meta.url), 'utf8');
  const example = 'https://link.example.com';
  expect(quoted('link-js')).toContain(
    `Content-Security-Policy: ${widgetPolicy.scriptTag(example).join('; ')}\n`,
  );
  expect(quoted('react-trackstar-link')).toContain(
    `Content-Security-Policy: ${widgetPolicy.bundled(example).join('; ')}\n`,
  );
});
