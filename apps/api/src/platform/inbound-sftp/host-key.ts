import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';

export interface HostKey {
  /** In PEM form. */
  privateKey: string;
  /** As `ssh-keygen -l` prints it. */
  fingerprint: string;
}

/** A key of our own to be known by; ECDSA, because both Node and every SSH library write and read it. */
export function generateHostKey(): HostKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  return { privateKey: pem, fingerprint: fingerprintOf(pem) };
}

function fingerprintOf(pem: string): string {
  const { x = '', y = '' } = createPublicKey(pem).export({ format: 'jwk' });
  const [left, right] = [x, y].map((part) => Buffer.from(part, 'base64url'));
  const point = Buffer.concat([Buffer.of(4), left ?? Buffer.of(), right ?? Buffer.of()]);
  // RFC 5656, section 3.1.
  const blob = Buffer.concat(['ecdsa-sha2-nistp256', 'nistp256', point].map(withLength));
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

function withLength(part: string | Buffer): Buffer {
  const bytes = Buffer.from(part);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
