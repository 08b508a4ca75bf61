import type { ChangeDetectorRef, NgZone } from '@angular/core';
import type { LinkConfig } from '@trackstar/link-js';

type Callback = (...args: unknown[]) => unknown;

/**
 * The config with its functions called as Angular calls its own: inside the zone, if there is one, and
 * with the view marked, so that what they change is drawn, with or without zone.js, and in hosts that
 * are OnPush. Once more when they are done, for what they change after they have waited for something.
 */
export function inAngular(
  zone: NgZone,
  view: ChangeDetectorRef | null,
  config: LinkConfig,
): LinkConfig {
  const mark = () => view?.markForCheck();
  const wrap =
    (callback: Callback): Callback =>
    async (...args) => {
      try {
        return await zone.run(() => {
          mark();
          return callback(...args);
        });
      } finally {
        zone.run(mark);
      }
    };
  const wrapped: LinkConfig & Record<string, unknown> = { ...config };
  for (const [name, value] of Object.entries(wrapped)) {
    if (typeof value === 'function') wrapped[name] = wrap(value as Callback);
  }
  return wrapped;
}
