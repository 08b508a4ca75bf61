import { createLinkToken, docsSequence, hostConfig } from '../support/host-server';
import { expect, test } from '../support/test';

/** Promise: what does not load, or is not handed over, leaves something to read and a way to try again. */

/** A host that appends the script again when its button finds none. */
const appendsAgain = `
document.getElementById('connect').addEventListener('click', () => {
  if (!window.Trackstar) appendScript();
});`;

for (const [failure, answer] of [
  ['blocked', 'abort'],
  ['answered with an error', 500],
] as const) {
  test(`a script that is ${failure} can be appended again, and then works`, async ({
    page,
    link,
    openHost,
    stack,
  }) => {
    let broken = true;
    await page.route('**/main.js', (route) => {
      if (!broken) return route.continue();
      return answer === 'abort' ? route.abort() : route.fulfill({ status: answer });
    });
    const failed = page.waitForEvent('console', (message) =>
      message.text().includes('Failed to load'),
    );
    const host = await openHost({
      scriptTag: false,
      app: hostConfig() + docsSequence(stack) + appendsAgain,
    });
    await failed;
    broken = false;
    await host.openLink();
    await expect(page.getByRole('alert')).toHaveText('Trackstar is not there');
    await expect.poll(() => host.calls('onLoad')).toHaveLength(1);
    await host.openLink();
    await link.connectSandbox();
    expect(host.codes).toHaveLength(1);
  });
}

test('a script that comes late, and twice, is one widget', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/main.js', async (route) => {
    await held;
    await route.continue();
  });
  const host = await openHost({
    scriptTag: false,
    app: hostConfig() + docsSequence(stack) + appendsAgain,
  });
  await host.openLink();
  await expect(page.getByRole('alert')).toHaveText('Trackstar is not there');
  release();
  await page.waitForFunction(() => Reflect.get(window, 'Trackstar')?.state.isLoaded);
  await host.openLink();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
  expect(await host.calls('onLoad')).toHaveLength(1);
  await expect(page.getByTitle('Trackstar Link')).toHaveCount(1);
  expect(host.complaints).toEqual([]);
});

test('a window that is opened offline says so, and loads once there is a network', async ({
  page,
  link,
  openHost,
}) => {
  let offline = true;
  await page.route('**/embed', (route) =>
    offline ? route.abort('internetdisconnected') : route.continue(),
  );
  const host = await openHost();
  await page.clock.install();
  await host.openLink();
  await page.clock.fastForward(10_000);
  await expect(page.getByRole('alert')).toContainText('This window did not load.');
  offline = false;
  // Whoever comes first: the customer, or the next try by itself.
  const again = page.getByRole('button', { name: 'Try again' }).click();
  await Promise.race([again.catch(() => undefined), expect(link.button('Continue')).toBeVisible()]);
  await page.clock.resume();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
  expect(await host.calls('onExit')).toEqual([[null, expect.objectContaining({ step: 'result' })]]);
});

test('a window that is slow to load says so, and shows itself as soon as it is there', async ({
  page,
  link,
  openHost,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/embed', async (route) => {
    await held;
    await route.continue();
  });
  const host = await openHost();
  await page.clock.install();
  await host.openLink();
  await page.clock.fastForward(10_000);
  await expect(page.getByRole('alert')).toContainText('This window did not load.');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.clock.resume();
  release();
  await link.connectSandbox();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(host.codes).toHaveLength(1);
});

const notStarted = 'The page behind this window could not start the connection';
const tokens = {
  'is missing': ['undefined', notStarted],
  throws: ['() => { throw new Error("no session"); }', notStarted],
  rejects: ['() => Promise.reject(new Error("no session"))', notStarted],
  'gives nothing': ['async () => undefined', notStarted],
  'gives the whole answer instead of the token': ['async () => ({ linkToken: "x" })', notStarted],
  'gives a page instead of a token': ['async () => "<!doctype html>"', notStarted],
  'gives a text that is no link token': ['async () => "of-something-else"', notStarted],
} as const;

test('a getLinkToken that gives no token is explained, and mended without a reload', async ({
  page,
  link,
  openHost,
}) => {
  const host = await openHost({
    script: Object.entries(tokens)
      .map(([name, [code]]) => `config[${JSON.stringify(name)}] = ${code};`)
      .join('\n'),
  });
  const initWith = (name: string) =>
    page.evaluate((key) => {
      const getLinkToken = Reflect.get(window.hostConfig, key) as unknown;
      window.Trackstar.init({ ...window.hostConfig, getLinkToken });
    }, name);
  for (const [name, [, title]] of Object.entries(tokens)) {
    await test.step(name, async () => {
      await initWith(name);
      await host.openLink();
      await expect(link.title(title)).toBeVisible();
      await initWith('getLinkToken');
      await link.button('Try again').click();
      await expect(link.button('Continue')).toBeVisible();
      await link.close();
      await link.closed();
    });
  }
  await host.openLink();
  await link.connectSandbox();
  expect(host.codes).toHaveLength(1);
  expect(await host.calls('onClose')).toHaveLength(Object.keys(tokens).length + 1);
});

test('a getLinkToken that never answers is waited for in plain words, and can be left and tried again', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  let asked = 0;
  const never = new Promise<string>(() => {});
  const host = await openHost({
    linkToken: () => ((asked += 1) === 1 ? never : createLinkToken(stack)),
  });
  await page.clock.install();
  await host.openLink();
  await expect(link.title('Loading')).toBeAttached();
  await page.clock.fastForward(4500);
  await expect(link.text('Still waiting for the page behind this window.')).toBeVisible();
  await page.clock.resume();
  await link.close();
  await link.closed();
  await host.openLink();
  await link.connectSandbox();
  expect(asked).toBe(2);
  expect(host.codes).toHaveLength(1);
});
