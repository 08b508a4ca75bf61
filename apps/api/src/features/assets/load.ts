import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { integrityOf, readFolder, toStaticFile, type StaticFile } from './files';
import type { AssetServices } from './routes';

/** What the scripts read as the address that they came from; see packages/link-js. */
const originPlaceholder = '__TRACKSTAR_LINK_ORIGIN__';

export class NotBuiltError extends Error {
  constructor(readonly missing: string) {
    super(
      `${missing} is missing: run \`npm run build\`, or start with \`npm start\`, which builds.`,
    );
    this.name = 'NotBuiltError';
  }
}

/**
 * Reads the built front ends into memory. The scripts for hosts get the address of this server
 * written in; each stands under a versioned name too, with its integrity hash in /static/main.json
 * or /static/element.json.
 */
export async function loadAssets(
  rootDir: string,
  options: { publicUrl: string; extra: ReadonlyMap<string, string> },
): Promise<AssetServices> {
  const files = await readFolder(join(rootDir, 'apps/link/dist'));
  const embed = files.get('index.html');
  if (!embed) throw new NotBuiltError('apps/link/dist/index.html');
  files.delete('index.html');

  const version = await versionOf(join(rootDir, 'packages/link-js/package.json'));
  const built = await readFolder(join(rootDir, 'packages/link-js/dist'));
  const script = (name: string) => hostScript(built, name, version, options.publicUrl);
  const [main, element] = [script('main'), script('element')];
  const named = new Map([...main.files, ...element.files]);
  for (const [name, text] of options.extra) named.set(name, toStaticFile(name, Buffer.from(text)));
  for (const [name, file] of named) files.set(name, file);
  return {
    embed,
    mainJs: main.served,
    elementJs: element.served,
    files,
    revalidated: new Set(named.keys()),
    packages: await readFolder(join(rootDir, 'dist/packages')),
  };
}

/** One script for hosts as it is served, and the files under /static/ that belong to it. */
function hostScript(
  built: ReadonlyMap<string, StaticFile>,
  name: string,
  version: string,
  publicUrl: string,
): { served: StaticFile; files: [string, StaticFile][] } {
  const script = built.get(`${name}.js`);
  if (!script) throw new NotBuiltError(`packages/link-js/dist/${name}.js`);
  const text = script.body.toString().replaceAll(originPlaceholder, publicUrl);
  const served = toStaticFile(`${name}.js`, Buffer.from(text));
  // The versioned script changes with PUBLIC_URL, so that it is not immutable either.
  const versioned = `${name}-${version}.js`;
  const description = {
    version,
    url: `${publicUrl}/static/${versioned}`,
    integrity: integrityOf(served.body),
  };
  const json = Buffer.from(JSON.stringify(description, null, 2));
  return {
    served,
    files: [
      [versioned, served],
      [`${name}.json`, toStaticFile(`${name}.json`, json)],
    ],
  };
}

async function versionOf(packageJson: string): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(packageJson, 'utf8'));
  if (typeof parsed === 'object' && parsed && 'version' in parsed) return String(parsed.version);
  throw new Error(`${packageJson} has no version`);
}
