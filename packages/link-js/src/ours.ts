import type { Trackstar } from './registry';

/** Copies of this code on one page recognise each other by it. */
export const mark: symbol = /* @__PURE__ */ Symbol.for('@trackstar/link-js');

export function isOurs(value: unknown): value is Trackstar {
  return Object(value) === value && mark in (value as object);
}
