import { createLinkToken } from '../support/host-server';
import { expect, test } from '../support/test';

test('the frame takes no message from another window, origin or shape, and answers none', async ({
  page,
  link,
  openHost,
  stack,
}) => {
  const host = await openHost();
  await host.openLink();
  await expect(link.button('Continue')).toBeVisible();

  // A sibling frame of another origin, and the host itself, shout at the widget's frame.
  const heard = await page.evaluate(async (apiUrl) => {
    const answers: unknown[] = [];
    window.addEventListener('message', (event) => answers.push(event.data));
    const widget = [...document.querySelectorAll('iframe')].find(({ src }) =>
      src.startsWith(apiUrl),
    );
    const target = widget?.contentWindow;
    if (!target) throw new Error('no frame');
    const sibling = document.createElement('iframe');
    sibling.setAttribute('sandbox', 'allow-scripts');
    sibling.srcdoc = `<script>
      const target = parent.frames;
      for (let i = 0; i < target.length; i++) for (let n = 0; n < 100; n++) {
        const channel = new MessageChannel();
        channel.port1.onmessage = (event) => parent.postMessage({ leaked: event.data }, '*');
        try { target[i].postMessage({ kind: 'trackstar:hello', version: 1 }, '*', [channel.port2]); } catch {}
      }
      parent.postMessage('sibling done', '*');
    </script>`;
    document.body.append(sibling);
    const shapes = [
      null,
      0,
      'open',
      { kind: 'token', token: 'stolen' },
      { kind: 'open', options: {} },
      { kind: 'trackstar:hello', version: 99 },
      { kind: 'trackstar:hello' },
      { kind: 'closed' },
      ['trackstar:hello'],
    ];
    for (let round = 0; round < 100; round += 1) {
      for (const shape of shapes) target.postMessage(shape, apiUrl);
    }
    await new Promise<void>((resolve) => {
      const wait = () => {
        if (answers.includes('sibling done')) resolve();
        else requestAnimationFrame(wait);
      };
      wait();
    });
    // A round trip of ours after theirs: whatever they caused has happened by now.
    const channel = new MessageChannel();
    await new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage('through');
    });
    sibling.remove();
    return answers;
  }, stack.apiUrl);
  expect(heard).toEqual(['sibling done']);

  // And it works as if nothing had been said.
  await link.continue();
  await link.choose('Sandbox');
  await link.submit('Sandbox');
  await link.connected('Sandbox');
});

test('an expired token is renewed by the host and nothing that was typed is lost', async ({
  link,
  openHost,
  stack,
}) => {
  let handedOut = 0;
  let first = '';
  const host = await openHost({
    linkToken: async () => {
      handedOut += 1;
      const token = await createLinkToken(stack);
      if (handedOut === 1) first = token;
      return token;
    },
  });
  await host.openLink();
  await link.continue();
  await link.choose('ShipHero');
  await link.fill({ 'Refresh token': 'sim_full' });
  // Somebody else completes this very token meanwhile.
  const used = await fetch(`${stack.apiUrl}/link/session/installs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${first}`, 'content-type': 'application/json' },
    body: JSON.stringify({ integration_name: 'sandbox', credentials: {} }),
  });
  expect(used.status).toBe(200);
  await link.submit('ShipHero');
  await link.connected('ShipHero');
  expect(handedOut).toBe(2);
});

test('a host that cannot get a token is told so, and trying again works', async ({
  link,
  openHost,
  stack,
}) => {
  let broken = true;
  const host = await openHost({
    linkToken: () => (broken ? Promise.reject(new Error('down')) : createLinkToken(stack)),
  });
  await host.openLink();
  await expect(
    link.title('The page behind this window could not start the connection'),
  ).toBeVisible();
  broken = false;
  await link.button('Try again').click();
  await expect(link.button('Continue')).toBeVisible();
});
