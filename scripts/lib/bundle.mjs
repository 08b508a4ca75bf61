import path from 'node:path';
import { readManifest, root } from './paths.mjs';

/**
 * Bundles a server for Node. What the app itself lists under `dependencies` stays an import, resolved
 * at run time from its node_modules; everything else (our workspace packages, which export TypeScript,
 * and what only they depend on) goes into the bundle.
 */
export async function bundleForNode({ folder, entry, output, plugins = [] }) {
  const { build } = await import('esbuild');
  const { dependencies = {} } = readManifest(folder);
  const external = Object.entries(dependencies)
    .filter(([, version]) => !version.startsWith('workspace:'))
    .flatMap(([name]) => [name, `${name}/*`]);
  await build({
    entryPoints: [path.join(root, folder, entry)],
    outfile: path.join(root, output),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    external,
    plugins,
    loader: { '.svg': 'text', '.css': 'text' },
    // CommonJS packages inside an ES module bundle still call require for Node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
}
