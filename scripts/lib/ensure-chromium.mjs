import { findChromium } from './chromium.mjs';
import { existsSync } from 'node:fs';
import { Problem, run, step } from './steps.mjs';

const advice =
  'The browser tests need Chromium, and none was found. Install one (Debian and Ubuntu: ' +
  '`apt-get install chromium`; anywhere: `npx playwright install chromium`), or name one with CHROMIUM_PATH.';

/** Path of a Chromium; installs Debian's where that is possible without asking anybody. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) {
    if (existsSync(found)) return found;
    throw new Problem(`CHROMIUM_PATH names ${found}, and there is no such file.`);
  }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Problem(advice);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Installing Chromium', async () => {
    const update = await run('apt-get', ['update'], { env });
    const install = (browser) =>
      run('apt-get', ['install', '-y', '--no-install-recommends', browser, 'fonts-liberation'], {
        env,
      });
    // Older releases have the whole browser only.
    const shell = await install('chromium-headless-shell');
    const installed = shell.code === 0 ? shell : await install('chromium');
    if (installed.code !== 0) {
      throw new Problem(`${advice}\n\napt-get said:\n${(update.output + installed.output).trim()}`);
    }
  });
  const installed = findChromium();
  if (!installed) throw new Problem(advice);
  return installed;
}
