import { Problem, run, step } from './steps.mjs';

/** Path of the newest Node of a major version, as the npm package `node` brings it. */
export async function nodeOfMajor(major) {
  return step(`Fetching Node ${major}`, async () => {
    const ask = ['--', 'node', '-p', 'process.version + " " + process.execPath'];
    // The package finds its binary in an install script; where npm runs none, the platform's own
    // package, which holds nothing but the binary, does as well.
    const sources = [`node@${major}`, `node-${process.platform}-${process.arch}@${major}`];
    const said = [];
    for (const source of sources) {
      const { code, output } = await run('npm', ['exec', '--yes', `--package=${source}`, ...ask]);
      const match = /^v(\d+)\.\S+ (.+)$/m.exec(output);
      if (code === 0 && match?.[1] === String(major)) return match[2];
      said.push(output.trim());
    }
    throw new Problem(`npm brought no Node ${major}. It said:\n\n${said.join('\n')}`);
  });
}
