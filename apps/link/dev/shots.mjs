/**
 * Pictures of every screen, and an axe check of each: `node dev/shots.mjs <folder> [name …]`.
 * Needs a build in dist/ and Chromium.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { screens } from './screens.mjs';
import { start } from './server.mjs';

const [folder = 'shots', ...only] = process.argv.slice(2);
const views = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  narrow: { theme: 'light', viewport: { width: 360, height: 640 } },
  tiny: { theme: 'dark', viewport: { width: 320, height: 568 } },
  right: { theme: 'light', dir: 'rtl' },
  large: { theme: 'light', textSize: '200%' },
};
const wantedViews = process.env.VIEWS?.split(',') ?? Object.keys(views);

await mkdir(folder, { recursive: true });
const server = await start();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
});
let violations = 0;
for (const view of wantedViews) {
  const { theme, viewport = { width: 432, height: 672 }, textSize, dir } = views[view];
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  for (const [name, { options, scenario = {}, act }] of Object.entries(screens)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const page = await context.newPage();
    page.on('console', (message) => {
      if (/Content Security|Trusted/i.test(message.text())) console.log(name, message.text());
    });
    page.on('pageerror', (error) => console.log(name, String(error)));
    await page.goto(server.hostUrl.replace('#', '?manual#'));
    await page.waitForFunction(() => window.heard?.length > 0);
    const frame = page.frameLocator('iframe');
    if (textSize)
      await frame.locator('html').evaluate((html, size) => (html.style.fontSize = size), textSize);
    await page.evaluate(
      ([options, scenario]) => window.openLink(options, scenario),
      [{ language: 'en', theme, ...options }, scenario],
    );
    try {
      await act(frame, page);
    } catch (error) {
      console.log(`${view}/${name}: ${String(error).split('\n')[0]}`);
    }
    // The layout of a language from the right, without walking through in it.
    if (dir) await frame.locator('html').evaluate((html, side) => (html.dir = side), dir);
    await page.screenshot({ path: `${folder}/${name}.${view}.png` });
    const wide = await frame
      .locator('html')
      .evaluate((html) => html.scrollWidth > html.clientWidth);
    if (wide) console.log(`${view}/${name}: scrolls sideways`);
    const result = await new AxeBuilder({ page })
      .include('iframe')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    for (const { id, nodes } of result.violations) {
      violations += 1;
      console.log(`${view}/${name}: ${id}`, nodes.map(({ html }) => html).join('\n  '));
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
server.close();
console.log(`${violations} accessibility violations`);
process.exitCode = violations > 0 ? 1 : 0;
