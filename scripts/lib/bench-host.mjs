/**
 * A host page that the bench serves itself, at an address of the demo: the script tag and as many
 * buttons as are wanted, or for comparison the same page without Link.
 */
const page = (linkUrl, buttons) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host</title>
${linkUrl ? `<script src="${linkUrl}/main.js"></script>` : ''}</head>
<body><main>${Array.from({ length: buttons }, (_, index) => `<p><button id="b${index}">Connect</button></p>`).join('')}</main>
<script>
  const getLinkToken = async () => (await (await fetch('/get-link-token', { method: 'POST' })).json()).linkToken;
  if (window.Trackstar) document.querySelectorAll('button').forEach((button) => {
    const link = Trackstar.create({ buttonId: button.id, sandbox: true, getLinkToken, onSuccess() {} });
    button.onclick = () => link.open();
  });
</script></body></html>`;

/** Serves the page in one browser context, and returns its address. */
export async function serveHost(context, demoUrl, linkUrl, buttons) {
  const address = new URL(`/bench-host?buttons=${buttons}`, demoUrl).href;
  await context.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: page(linkUrl, buttons) }),
  );
  return address;
}

/** Runs in the page before anything else does: keeps every task that takes longer than 50 ms. */
function watchLongTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds of each long task of the host's page until Link's frame, if any, is ready. */
export async function longTasksBeforeClick(browser, demoUrl, linkUrl, slowdown) {
  const context = await browser.newContext({ locale: 'en-US' });
  try {
    await context.addInitScript(watchLongTasks);
    const host = await context.newPage();
    const session = await context.newCDPSession(host);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await host.goto(await serveHost(context, demoUrl, linkUrl, 20), { waitUntil: 'load' });
    if (linkUrl) await host.waitForSelector('iframe', { state: 'attached' });
    await host.waitForLoadState('networkidle');
    return await host.evaluate(
      () => new Promise((done) => requestIdleCallback(() => done(globalThis.longTasks))),
    );
  } finally {
    await context.close();
  }
}
