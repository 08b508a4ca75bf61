import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const e2e = fileURLToPath(new URL('..', import.meta.url));
const bundles = new Map<string, Promise<string>>();

/** Which React a host app is made with. */
export type ReactVersion = '18' | '19';
export const reactVersions: readonly ReactVersion[] = ['18', '19'];

/**
 * One of the apps in `e2e/hosts` as a script for a page. In React's development build, whose StrictMode
 * mounts everything twice.
 */
export function bundle(app: string, react: ReactVersion = '19'): Promise<string> {
  const key = `${app} ${react}`;
  const started = bundles.get(key) ?? build18or19(app, react);
  bundles.set(key, started);
  return started;
}

async function build18or19(app: string, react: ReactVersion): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: e2e,
    entryPoints: [`hosts/${app}`],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    // One copy for all who import it: the app, our package and the published one.
    alias: Object.fromEntries(
      ['react', 'react-dom'].map((name) => [
        name,
        `${e2e}node_modules/${react === '18' ? `${name}-18` : name}`,
      ]),
    ),
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
