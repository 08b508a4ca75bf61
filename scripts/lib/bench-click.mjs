import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { longTasksBeforeClick, startHost } from './bench-host.mjs';
import { integer, median } from './bench-numbers.mjs';

const slowdown = 4;
const times = 10;
const aimMs = 400;

const args = [
  ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  // As in every desktop browser: a frame of another site works in a process of its own.
  '--site-per-process',
  ...['--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
];

/**
 * Runs in every document: presses Continue as soon as it can be pressed, and reports when the list
 * of systems has been painted. Times are those of the machine's clock, the same in all frames.
 */
function watch() {
  const now = () => performance.timeOrigin + performance.now();
  const painted = (what) =>
    requestAnimationFrame(() => setTimeout(() => globalThis.benchSees(what, now())));
  let pressed = false;
  let done = false;
  const look = () => {
    const [proceed] = [...document.querySelectorAll('button')].filter(
      ({ textContent, disabled }) => textContent === 'Continue' && !disabled,
    );
    if (!pressed && proceed) {
      pressed = true;
      painted('welcome');
      proceed.click();
    }
    if (
      !done &&
      document.querySelector('input[type=search]') &&
      document.querySelector('li > button')
    ) {
      done = true;
      painted('list');
    }
  };
  if (location.pathname === '/embed') {
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }
}

/** Without idle moments the widget never loads its frame ahead of time. */
function neverIdle() {
  globalThis.requestIdleCallback = () => 0;
}

/** A page to visit: its address, and the button to click. */
const demoPage = (url) => ({ address: url, find: (page) => page.getByTestId('connect-any') });

/** A page on which this many of its twenty buttons are Link's; the last one is clicked. */
const pageWith = (connected, host) => ({
  address: host.address(connected),
  find: (page) => page.locator(host.lastButton),
});

/** One visit of a browser that has seen nothing of this before; milliseconds from click to list. */
async function visit(browser, { address, find }, preloaded = true) {
  const context = await browser.newContext({ locale: 'en-US' });
  try {
    const seen = new Map();
    let resolveList;
    const list = new Promise((resolve) => (resolveList = resolve));
    await context.exposeBinding('benchSees', (_source, what, at) => {
      seen.set(what, at);
      if (what === 'list') resolveList();
    });
    await context.addInitScript(watch);
    if (!preloaded) await context.addInitScript(neverIdle);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    const button = find(page);
    await button.waitFor();
    if (preloaded) await page.waitForSelector('iframe', { state: 'attached' });
    await page.waitForLoadState('networkidle');
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const clicked = await button.evaluate((element) => {
      const at = performance.timeOrigin + performance.now();
      element.click();
      return at;
    });
    let timer;
    const limit = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('The list did not appear within 20 s.')), 20_000);
    });
    await Promise.race([list, limit]).finally(() => clearTimeout(timer));
    return seen.get('list') - clicked;
  } finally {
    await context.close();
  }
}

/** What Link adds to a host's page before anybody clicks, beside the same page without it. */
async function measureLongTasks(browser, host) {
  const added = [];
  let longest = 0;
  for (let time = 0; time < times; time += 1) {
    const without = await longTasksBeforeClick(browser, host.address(0), false, slowdown);
    const withLink = await longTasksBeforeClick(browser, host.address(20), true, slowdown);
    added.push(withLink.length - without.length);
    longest = Math.max(longest, ...withLink);
  }
  const tasks = median(added);
  return {
    figure: `Long tasks (> 50 ms) added to a host page with 20 buttons before the click, ${slowdown}x slowdown`,
    measured: `${tasks} (median)`,
    beside: `${Math.min(...added)} to ${Math.max(...added)} in ${times} pairs of visits, longest task ${integer(longest)} ms`,
    result: '',
    aim: '0',
    met: tasks <= 0,
  };
}

/** Whether the number of buttons matters: one and twenty in turn. */
async function measureButtons(browser, host) {
  const [one, twenty] = [[], []];
  for (let time = 0; time < times; time += 1) {
    one.push(await visit(browser, pageWith(1, host)));
    twenty.push(await visit(browser, pageWith(20, host)));
  }
  const ratio = median(twenty) / median(one);
  return {
    figure: `Click to usable list on a page with 20 buttons, ${slowdown}x slowdown`,
    measured: `${integer(median(twenty))} ms (median)`,
    beside: `with one button: ${integer(median(one))} ms`,
    result: `${ratio.toFixed(2)} of it`,
    aim: '≤ 1.1',
    met: ratio <= 1.1,
  };
}

/** From a click on the demo's button to the list of systems, on a slow computer. */
export async function measureClick(url, linkUrl, apiKey) {
  const executablePath = findChromium();
  if (!executablePath) return [];
  const browser = await chromium.launch({ executablePath, args });
  const host = await startHost(linkUrl, apiKey, [new URL(url).origin]);
  try {
    const preloaded = [];
    const cold = [];
    const demo = demoPage(url);
    await visit(browser, demo);
    for (let time = 0; time < times; time += 1) {
      preloaded.push(await visit(browser, demo));
      cold.push(await visit(browser, demo, false));
    }
    const range = (values) =>
      `${integer(Math.min(...values))} to ${integer(Math.max(...values))} ms in ${values.length} visits`;
    const [warm, plain] = [median(preloaded), median(cold)];
    return [
      {
        figure: `Click to usable list at ${slowdown}x CPU slowdown, frame preloaded`,
        measured: `${integer(warm)} ms (median)`,
        beside: range(preloaded),
        result: `${Math.round((100 * warm) / aimMs)} % of the aim`,
        aim: `≤ ${aimMs} ms`,
        met: warm <= aimMs,
      },
      {
        figure: 'The same without preloading, nothing cached',
        measured: `${integer(plain)} ms (median)`,
        beside: range(cold),
        result: `${(plain / warm).toFixed(1)} times as long`,
        aim: '',
        met: null,
      },
      await measureButtons(browser, host),
      await measureLongTasks(browser, host),
    ];
  } finally {
    host.stop();
    await browser.close();
  }
}
