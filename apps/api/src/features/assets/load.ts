import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { integrityOf, readFolder, toStaticFile, type StaticFile } from './files';
import type { AssetServices } from './routes';

/** What the script reads as the address that it came from; see packages/link-js. */
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
 * Reads the built front ends into memory. main.js gets the address of this server written in; the
 * same script stands under a versioned name with its integrity hash in /static/main.json.
 */
export async function loadAssets(
  rootDir: string,
  options: { publicUrl: string; extra: ReadonlyMap<string, string> },
): Promise<AssetServices> {
  const files = await readFolder(join(rootDir, 'apps/link/dist'));
  const embed = files.get('index.html');
  if (!embed) throw new NotBuiltError('apps/link/dist/index.html');
  files.delete('index.html');

  const script = (await readFolder(join(rootDir, 'packages/link-js/dist'))).get('main.js');
  if (!script) throw new NotBuiltError('packages/link-js/dist/main.js');
  const mainJs = toStaticFile(
    'main.js',
    Buffer.from(script.body.toString().replaceAll(originPlaceholder, options.publicUrl)),
  );
  const version = await versionOf(join(rootDir, 'packages/link-js/package.json'));
  const versioned = `main-${version}.js`;
  files.set(versioned, mainJs);

  const named = new Map<string, StaticFile>();
  named.set('main.json', describeMain(mainJs, versioned, version, options.publicUrl));
  for (const [name, text] of options.extra) named.set(name, toStaticFile(name, Buffer.from(text)));
  for (const [name, file] of named) files.set(name, file);
  return {
    embed,
    mainJs,
    files,
    // The versioned script changes with PUBLIC_URL, so that it is not immutable either.
    revalidated: new Set([...named.keys(), versioned]),
    packages: await readFolder(join(rootDir, 'dist/packages')),
  };
}

function describeMain(
  mainJs: StaticFile,
  name: string,
  version: string,
  publicUrl: string,
): StaticFile {
  const description = {
    version,
    url: `${publicUrl}/static/${name}`,
    integrity: integrityOf(mainJs.body),
  };
  return toStaticFile('main.json', Buffer.from(JSON.stringify(description, null, 2)));
}

async function versionOf(packageJson: string): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(packageJson, 'utf8'));
  if (typeof parsed === 'object' && parsed && 'version' in parsed) return String(parsed.version);
  throw new Error(`${packageJson} has no version`);
}
