import path from 'node:path';
import { root } from './paths.mjs';
import { run } from './steps.mjs';

const tool = (file, ...args) =>
  run(process.execPath, [path.join(root, 'node_modules', file), ...args]);

/** Walls and format; what there is to complain about, or an empty string. */
export async function lint() {
  const results = [
    await tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    await tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  ];
  return results
    .filter(({ code }) => code !== 0)
    .map(({ output }) => output.trim() || 'A linter stopped without a word.')
    .join('\n');
}
