import { createECDH, createHash, createPrivateKey } from 'node:crypto';

/** An SSH key for simulators, in the forms in which servers and people have it. */
export interface SimulatedKey {
  /** In PEM form. */
  privateKey: string;
  /** As a line of `authorized_keys` begins. */
  publicKey: string;
  /** As `ssh-keygen -l` prints it. */
  fingerprint: string;
}

/** The same key for the same name, so that no private key has to lie around in the sources. */
export function simulatedKey(name: string): SimulatedKey {
  const scalar = createHash('sha256').update(`simulated key of ${name}`).digest();
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey();
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: scalar.toString('base64url'),
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  // RFC 5656, section 3.1.
  const blob = Buffer.concat(['ecdsa-sha2-nistp256', 'nistp256', point].map(withLength));
  const digest = createHash('sha256').update(blob).digest('base64');
  return {
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' })
      .export({ type: 'sec1', format: 'pem' })
      .toString(),
    publicKey: `ecdsa-sha2-nistp256 ${blob.toString('base64')}`,
    fingerprint: `SHA256:${digest.replace(/=+$/, '')}`,
  };
}

function withLength(part: string | Buffer): Buffer {
  const bytes = Buffer.from(part);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
