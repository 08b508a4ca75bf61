import { createHash, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';

/** Hex SHA-256: how tokens of 256 random bits are stored and found. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** 256 random bits in base64url behind a prefix that tells a reader what it is. */
export function newSecret(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** 32 lowercase hex digits. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

const HIDDEN = '[secret]';

/** A text that shows itself only where `reveal()` is written out: not in logs, JSON or messages. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
