/** Path of a Chromium to drive in tests, or null. */
export function findChromium(): string | null;
