import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { StaticFile } from './files';

const compressible = /^(text\/|application\/json|image\/svg)/;
const cache = new Map<string, Buffer>();

/**
 * The smallest form of a file that the browser takes. Each form is made once: files do not change
 * while the process runs.
 */
export function encode(
  file: StaticFile,
  accepted: string | undefined,
): { body: Buffer; headers: Record<string, string> } {
  if (!compressible.test(file.contentType)) return { body: file.body, headers: {} };
  const encoding = /\bbr\b/.test(accepted ?? '')
    ? 'br'
    : /\bgzip\b/.test(accepted ?? '')
      ? 'gzip'
      : undefined;
  if (!encoding) return { body: file.body, headers: { vary: 'accept-encoding' } };
  const key = `${encoding}:${file.etag}`;
  const known = cache.get(key);
  const body = known ?? compress(file.body, encoding);
  if (!known) cache.set(key, body);
  return { body, headers: { vary: 'accept-encoding', 'content-encoding': encoding } };
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  return encoding === 'br'
    ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    : gzipSync(body, { level: 9 });
}
