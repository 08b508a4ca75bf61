import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.tgz': 'application/gzip',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

export interface StaticFile {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
}

export function toStaticFile(name: string, body: Buffer): StaticFile {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  return {
    body,
    contentType: contentTypes[extname(name)] ?? 'application/octet-stream',
    etag: `"${hash}"`,
  };
}

/**
 * The plain files of a folder, read once at start. What is served afterwards is chosen from this
 * list by name, so no address can reach another file. A missing folder is an empty list.
 */
export async function readFolder(folder: string): Promise<Map<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    files.set(entry.name, toStaticFile(entry.name, await readFile(join(folder, entry.name))));
  }
  return files;
}

/** `sha384-…`, as the integrity attribute of a script element wants it. */
export function integrityOf(body: Buffer): string {
  return `sha384-${createHash('sha384').update(body).digest('base64')}`;
}
