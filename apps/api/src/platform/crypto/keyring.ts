import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Where a sealed text belongs; it opens nowhere else. */
export interface EncryptionContext {
  org: string;
  row: string;
  field: string;
}

/** What is wrong with a keyring as written down. Never quotes key material. */
export class KeyringError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
    this.name = 'KeyringError';
  }
}

/** A sealed text that this keyring does not open in this context. */
export class UnsealError extends Error {
  constructor(internal: string) {
    super(internal);
    this.name = 'UnsealError';
  }
}

interface Key {
  master: Buffer;
  encryption: Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]+)$/;

/**
 * The encryption keys by id. The first one writes, all of them read. Sealed texts are
 * `v1.<kid>.<nonce, AES-256-GCM ciphertext and tag>`.
 */
export class Keyring {
  #keys: Map<string, Key>;

  /** Use `parseKeyring`. Masters in order, the writing one first. */
  constructor(masters: readonly (readonly [kid: string, master: Buffer])[]) {
    this.#keys = new Map(
      masters.map(([kid, master]) => [kid, { master, encryption: hkdf(master, 'encryption') }]),
    );
    if (this.#keys.size === 0) throw new KeyringError(['a keyring needs at least one key']);
  }

  get kids(): readonly string[] {
    return [...this.#keys.keys()];
  }

  get writingKid(): string {
    const [first] = this.#keys.keys();
    if (first === undefined) throw new KeyringError(['a keyring needs at least one key']);
    return first;
  }

  /** Keys whose signatures count: all, so that tokens outlive a rotation. */
  get signingKids(): readonly string[] {
    return this.kids;
  }

  encrypt(plaintext: string, context: EncryptionContext): string {
    const kid = this.writingKid;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key(kid).encryption, nonce);
    cipher.setAAD(additionalData(context));
    const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
    const sealed = Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]);
    return `v1.${kid}.${sealed.toString('base64url')}`;
  }

  /** Throws UnsealError for another context, a changed text or an unknown key. */
  decrypt(sealed: string, context: EncryptionContext): string {
    const { kid, bytes } = parseSealed(sealed);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.#key(kid).encryption,
      bytes.subarray(0, NONCE_BYTES),
      { authTagLength: TAG_BYTES },
    );
    decipher.setAAD(additionalData(context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      throw new UnsealError(`sealed with key "${kid}", but not in this context or not unchanged`);
    }
  }

  /** The id of the key that sealed a text. */
  kidOf(sealed: string): string {
    return parseSealed(sealed).kid;
  }

  /** A 256-bit key for one purpose, of the writing key unless another one is named. */
  derive(purpose: string, kid = this.writingKid): Buffer {
    return hkdf(this.#key(kid).master, `derived/${purpose}`);
  }

  /** A keyring that writes with the keys of `spec` and still reads with the present ones. */
  with(spec: string): Keyring {
    const added = parseKeyring(spec);
    const twice = added.kids.find((kid) => this.#keys.has(kid));
    if (twice !== undefined) throw new KeyringError([`the key id "${twice}" is already in use`]);
    return new Keyring([...added.#masters(), ...this.#masters()]);
  }

  /** Takes over another keyring's keys in place, for everything that holds this one. */
  replace(other: Keyring): void {
    this.#keys = new Map(other.#keys);
  }

  #masters(): [string, Buffer][] {
    return [...this.#keys].map(([kid, { master }]) => [kid, master]);
  }

  #key(kid: string): Key {
    const key = this.#keys.get(kid);
    if (!key) throw new UnsealError(`the keyring holds no key "${kid}"`);
    return key;
  }
}

/** Reads `kid:base64,kid:base64`; the first key writes. Throws KeyringError naming every fault. */
export function parseKeyring(spec: string): Keyring {
  const problems: string[] = [];
  const masters = new Map<string, Buffer>();
  const entries = spec.split(',').map((entry) => entry.trim());
  entries.forEach((entry, index) => {
    const at = `key ${index + 1}`;
    if (entry === '') return problems.push(`${at} is empty`);
    const colon = entry.indexOf(':');
    if (colon < 0) return problems.push(`${at} has no "<id>:" before its base64`);
    const kid = entry.slice(0, colon);
    if (!/^[A-Za-z0-9_-]{1,32}$/.test(kid))
      return problems.push(`${at} has an id other than 1 to 32 letters, digits, "-" or "_"`);
    if (masters.has(kid)) return problems.push(`the key id "${kid}" stands there twice`);
    const base64 = entry.slice(colon + 1);
    if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(base64))
      return problems.push(`key "${kid}" has characters that are not base64`);
    const master = Buffer.from(base64, 'base64');
    if (master.length !== KEY_BYTES)
      problems.push(`key "${kid}" has ${master.length} bytes instead of ${KEY_BYTES}`);
    masters.set(kid, master);
  });
  if (problems.length > 0) throw new KeyringError(problems);
  return new Keyring([...masters]);
}

/** A fresh random key, as an entry for a keyring. */
export function generateKey(): { kid: string; spec: string } {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const kid = `k${day}-${randomBytes(3).toString('hex')}`;
  return { kid, spec: `${kid}:${randomBytes(KEY_BYTES).toString('base64')}` };
}

function hkdf(master: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `trackstar-link/${info}`, KEY_BYTES));
}

/** JSON keeps the parts apart: no two contexts share an encoding. */
function additionalData({ org, row, field }: EncryptionContext): Buffer {
  return Buffer.from(JSON.stringify(['v1', org, row, field]));
}

function parseSealed(sealed: string): { kid: string; bytes: Buffer } {
  const [, kid, text] = SEALED.exec(sealed) ?? [];
  if (kid === undefined || text === undefined) throw new UnsealError('not a sealed text');
  const bytes = Buffer.from(text, 'base64url');
  // Base64 ignores the spare bits of its last character: they must not go unauthenticated.
  if (bytes.toString('base64url') !== text || bytes.length < NONCE_BYTES + TAG_BYTES)
    throw new UnsealError('not a sealed text');
  return { kid, bytes };
}
