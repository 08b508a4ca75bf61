import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface RunningScript {
  readonly process: ChildProcessWithoutNullStreams;
  /** The first line on standard output that starts with `prefix`; rejects if it ends without. */
  line(prefix: string): Promise<string>;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

const bundles = new Map<string, Promise<string>>();

/**
 * Starts a TypeScript file as a process of its own, for tests of what only separate processes can
 * show. It is bundled once, so that many start quickly.
 */
export async function startScript(
  script: URL,
  args: readonly string[] = [],
): Promise<RunningScript> {
  const bundle = bundles.get(script.href) ?? bundleScript(fileURLToPath(script));
  bundles.set(script.href, bundle);
  return watch(spawn(process.execPath, [await bundle, ...args]));
}

async function bundleScript(entry: string): Promise<string> {
  // Where the packages that stay outside the bundle are found.
  const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
  const folder = await mkdtemp(join(packages, '.script-'));
  const outfile = join(folder, 'script.mjs');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // CommonJS packages in an ES module still call require for Node's own modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const __dirname = import.meta.dirname;",
    },
    external: ['pg-native', '@electric-sql/pglite', '@electric-sql/pglite/*', '*.node'],
    loader: { '.svg': 'text' },
  });
  return outfile;
}

function watch(child: ChildProcessWithoutNullStreams): RunningScript {
  let stdout = '';
  let stderr = '';
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    stdout += `${line}\n`;
    lines.push(line);
    waiting.forEach((check) => check());
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stdout, stderr })),
  );
  return {
    process: child,
    ended,
    line: (prefix) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = lines.find((line) => line.startsWith(prefix));
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
        void ended.then(() => reject(new Error(`ended without "${prefix}": ${stderr}`)));
      }),
  };
}
