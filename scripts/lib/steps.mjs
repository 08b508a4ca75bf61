import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const color = process.stdout.isTTY && !process.env.NO_COLOR;

/** Wraps text in an ANSI style when somebody is looking at a terminal. */
export const style = {
  bold: (text) => (color ? `\u001b[1m${text}\u001b[22m` : text),
  dim: (text) => (color ? `\u001b[2m${text}\u001b[22m` : text),
  red: (text) => (color ? `\u001b[31m${text}\u001b[39m` : text),
  green: (text) => (color ? `\u001b[32m${text}\u001b[39m` : text),
};

/** A problem the user can act on: printed as it is, without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and reports it as a line: what, and how long it took. */
export async function step(title, work) {
  const started = performance.now();
  process.stdout.write(`  ${title} …\n`);
  const result = await work();
  process.stdout.write(`  ${style.green('✓')} ${title} ${style.dim(`(${seconds(started)})`)}\n`);
  return result;
}

/**
 * Runs a command to its end. Its output is collected and returned, and passed on as it comes only
 * with `show`; so a step that works stays quiet and one that fails can tell everything.
 */
export function run(command, args, { env = {}, cwd = root, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...(color ? {} : { NO_COLOR: '1' }), ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Ends a command: a Problem becomes one clear line, anything else keeps its stack. */
export function fail(error) {
  console.error(error instanceof Problem ? `\n${style.red('✗')} ${error.message}` : error);
  process.exit(1);
}

/** True when this module is the file that Node was asked to run. */
export function isMain(url) {
  return url === pathToFileURL(realpathSync(process.argv[1] ?? '.')).href;
}
