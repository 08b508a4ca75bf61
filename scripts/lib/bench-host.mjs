import { createServer } from 'node:http';

const count = 20;

/** A host's page of twenty buttons, of which the last ones are Link's; without a script tag, none. */
const page = (linkUrl, connected) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title>
${linkUrl ? `<script src="${linkUrl}/main.js"></script>` : ''}</head>
<body><main>${Array.from({ length: count }, (_, index) => `<p><button id="b${index}">Connect</button></p>`).join('')}</main>
<script>
  const getLinkToken = async () => (await (await fetch('/get-link-token', { method: 'POST' })).json()).link_token;
  if (window.Trackstar) [...document.querySelectorAll('button')].slice(-${connected}).forEach((button) => {
    const link = Trackstar.create({ buttonId: button.id, sandbox: true, getLinkToken, onSuccess() {} });
    button.onclick = () => link.open();
  });
</script></body></html>`;

async function call(address, method, apiKey, body) {
  const response = await fetch(address, {
    method,
    headers: { 'x-trackstar-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

/**
 * A host app on another site than Link's: 127.0.0.1 beside localhost. `address(connected)` is its page
 * with so many of its buttons connected; with none of them it is without Link.
 */
export async function startHost(linkUrl, apiKey, otherOrigins) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://host');
    if (pathname === '/get-link-token') {
      call(`${linkUrl}/link/token`, 'POST', apiKey, {}).then(
        (token) => response.writeHead(200, { 'content-type': 'application/json' }).end(token),
        (error) => response.writeHead(500).end(String(error)),
      );
      return;
    }
    const connected = Number(searchParams.get('connected'));
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(page(connected ? linkUrl : null, connected));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  await call(`${linkUrl}/organization`, 'PATCH', apiKey, {
    allowed_origins: [origin, ...otherOrigins],
  });
  return {
    address: (connected) => `${origin}/?connected=${connected}`,
    lastButton: `#b${count - 1}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Runs in the page before anything else does: keeps every task that takes longer than 50 ms. */
function watchLongTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds of each long task of a host's page, until Link's frame, if any, has loaded. */
export async function longTasksBeforeClick(browser, address, withLink, slowdown) {
  const context = await browser.newContext({ locale: 'en-US' });
  try {
    await context.addInitScript(watchLongTasks);
    const host = await context.newPage();
    const session = await context.newCDPSession(host);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await host.goto(address, { waitUntil: 'load' });
    if (withLink) await host.waitForSelector('iframe', { state: 'attached' });
    await host.waitForLoadState('networkidle');
    return await host.evaluate(
      () => new Promise((done) => requestIdleCallback(() => done(globalThis.longTasks))),
    );
  } finally {
    await context.close();
  }
}
