import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

export function newFileKey(): string {
  return randomBytes(32).toString('base64url');
}

/** AES-256-GCM; what is encrypted opens only as the file of this id. */
export function encryptFile(key: string, id: string, content: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce);
  cipher.setAAD(Buffer.from(id));
  const encrypted = [cipher.update(content), cipher.final()];
  return Buffer.concat([nonce, ...encrypted, cipher.getAuthTag()]);
}

/** Throws where the file was altered, or is another one. */
export function decryptFile(key: string, id: string, encrypted: Buffer): Buffer {
  const nonce = encrypted.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce, {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(encrypted.subarray(-tagBytes));
  return Buffer.concat([
    decipher.update(encrypted.subarray(nonceBytes, -tagBytes)),
    decipher.final(),
  ]);
}
