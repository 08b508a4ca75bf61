import { createHash } from 'node:crypto';

/** Auth codes as long as real ones, and predictable: whoever seeds them and whoever spends them agree. */
export function codeOf(family, number) {
  return `tsac_${family}${String(number).padStart(43 - family.length, '0')}`;
}

/** As the API stores and finds it. */
export function codeHash(family, number) {
  return createHash('sha256').update(codeOf(family, number)).digest('hex');
}
