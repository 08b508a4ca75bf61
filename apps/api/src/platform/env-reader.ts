import { isIP } from 'node:net';
import { Secret } from './crypto/secrets';

/**
 * Reads variables and collects what is wrong with them, one line each, instead of stopping at the
 * first. A faulty variable reads as its default. Empty counts as not set: compose files pass
 * variables on that way.
 */
export class EnvReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  /** Names of the variables that are set and match. */
  names(pattern: RegExp): string[] {
    return Object.keys(this.env).filter((name) => pattern.test(name) && this.text(name));
  }

  /** As written, where an empty value means something. */
  raw(name: string): string | undefined {
    return this.env[name];
  }

  problem(name: string, expected: string): void {
    this.problems.push(`${name} is "${this.text(name) ?? ''}"; expected ${expected}.`);
  }

  /** For variables whose value must not be printed. */
  secretProblem(name: string, fault: string): void {
    this.problems.push(`${name} ${fault}.`);
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    this.problem(name, `a whole number from ${min} to ${max}`);
    return fallback;
  }

  /** `90s`, `5m`, `1h` or `2d`, in seconds. */
  duration(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const [, count = '', unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
    const value = Number(count) * ({ s: 1, m: 60, h: 3_600, d: 86_400 }[unit] ?? NaN);
    if (value >= min && value <= max) return value;
    this.problem(name, `a span such as 90s, 5m or 1h, from ${min} to ${max} seconds`);
    return fallback;
  }

  choice<const T extends string>(name: string, fallback: T, choices: readonly T[]): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const chosen = choices.find((choice) => choice === text);
    if (chosen === undefined) this.problem(name, `one of ${choices.join(', ')}`);
    return chosen ?? fallback;
  }

  flag(name: string): boolean {
    return this.choice(name, '0', ['0', '1']) === '1';
  }

  ip(name: string, fallback: string): string {
    const text = this.text(name);
    if (text === undefined) return fallback;
    if (isIP(text)) return text;
    this.problem(name, 'an IP address such as 127.0.0.1 or 0.0.0.0, not a name');
    return fallback;
  }

  httpUrl(name: string): URL | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    // Never echoed where it carries a password.
    if (url && (url.username || url.password)) {
      this.secretProblem(name, 'contains a user name or password; expected a URL without them');
      return undefined;
    }
    if (url && /^https?:$/.test(url.protocol)) return url;
    this.problem(name, 'a URL that starts with https:// or http://');
    return undefined;
  }

  /** A token that fits into a header. */
  secret(name: string, minLength: number): Secret | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^[\x21-\x7e]+$/.test(text))
      this.secretProblem(name, 'contains spaces or characters other than printable ASCII');
    else if (text.length < minLength)
      this.secretProblem(name, `has ${text.length} characters; expected ${minLength} or more`);
    return new Secret(text);
  }
}
