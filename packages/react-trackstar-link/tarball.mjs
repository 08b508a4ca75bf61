import { gzipSync } from 'node:zlib';

const block = 512;

/** The 512 bytes in front of a file, in the ustar format. */
function header(name, size) {
  const fields = Buffer.alloc(block);
  const octal = (value, length) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  fields.write(name, 0, 100);
  fields.write(octal(0o644, 8), 100);
  fields.write(octal(0, 8), 108);
  fields.write(octal(0, 8), 116);
  fields.write(octal(size, 12), 124);
  fields.write(octal(0, 12), 136);
  // The checksum is taken with its own field filled with spaces.
  fields.write('        ', 148);
  fields.write('0', 156);
  fields.write('ustar\0' + '00', 257);
  const checksum = fields.reduce((sum, byte) => sum + byte, 0);
  fields.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148);
  return fields;
}

/** A gzipped tar of `files` (path to content) below `package/`, as npm wants it. */
export function tarball(files) {
  const parts = Object.entries(files).flatMap(([name, content]) => [
    header(`package/${name}`, content.length),
    content,
    Buffer.alloc((block - (content.length % block)) % block),
  ]);
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]), { level: 9 });
}
