import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { allSnippets, root, snippet } from '../../docs/test/snippets';
import { freePorts, type Stack } from './stack';

/** The address that the documentation is written with. */
const documented = 'http://localhost:4400';

export interface Site {
  url: string;
  /** What its backend keeps: customer, connection id and access token. */
  saved: string[][];
  close(): Promise<void>;
}

/** A snippet as somebody has it whose Link server is this stack. */
export function snippetFor(stack: Stack, name: string): string {
  return snippet(name, { [documented]: stack.apiUrl });
}

const yourApp = `
export const customerOf = () => 'customer_42';
export const saveConnection = async (...connection) => process.send(connection);
`;

/** Starts the documented backend, in a folder of its own, with these files in its `public`. */
export async function startSite(stack: Stack, files: Record<string, string>): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'documented-'));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await mkdir(path.join(folder, 'public'));
  await symlink(path.join(root, 'apps/demo/node_modules'), path.join(folder, 'node_modules'));
  await write('package.json', '{ "type": "module" }');
  await write('your-app.js', yourApp);
  await write('backend.js', snippetFor(stack, 'backend'));
  for (const [name, text] of Object.entries(files)) await write(`public/${name}`, text);

  const [port] = await freePorts(1);
  const child = fork(path.join(folder, 'backend.js'), {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      TRACKSTAR_API_KEY: stack.apiKey,
    },
  });
  const saved: string[][] = [];
  child.on('message', (connection) => saved.push(connection as string[]));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://localhost:${port}`;
  while (child.exitCode === null && !(await fetch(url).catch(() => undefined)));
  if (child.exitCode !== null) throw new Error('The documented backend does not start.');
  return {
    url,
    saved,
    async close() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** Bundles a page's code, which may import the snippets by their names. */
export async function bundleSnippets(stack: Stack, code: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'snippets-'));
  try {
    for (const { name, language } of allSnippets().filter((each) => each.name)) {
      await writeFile(path.join(folder, `${name}.${language}`), snippetFor(stack, name));
    }
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: folder, loader: 'tsx' },
      bundle: true,
      write: false,
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      alias: {
        '@trackstar/react-trackstar-link': path.join(root, 'packages/react-trackstar-link/src'),
      },
      nodePaths: [path.join(root, 'packages/react-trackstar-link/node_modules')],
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  } finally {
    await rm(folder, { recursive: true });
  }
}
