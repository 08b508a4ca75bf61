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
    const install = await run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      { env },
    );
    if (install.code !== 0) {
      throw new Problem(`${advice}\n\napt-get said:\n${(update.output + install.output).trim()}`);
    }
  });
  const installed = findChromium();
  if (!installed) throw new Problem(advice);
  return installed;
}
