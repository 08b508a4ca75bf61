import {
  afterRenderEffect,
  ChangeDetectorRef,
  DestroyRef,
  inject,
  Injectable,
  Injector,
  NgZone,
  signal,
  type Signal,
} from '@angular/core';
import {
  createLink,
  nameOf,
  type ExitError,
  type Link,
  type LinkConfig,
  type OpenTarget,
} from '@trackstar/link-js';
import { inAngular } from './in-angular';

/** The modal, for a button of your own. */
export interface TrackstarLinkControls {
  /** Opens the modal; with `integrationId` straight at that integration. */
  open(target?: OpenTarget): void;
  close(): void;
  /** Why the modal could not load the last time it was opened. Opening it again tries again. */
  readonly error: Signal<ExitError | null>;
}

/** Makes links for buttons of your own. */
@Injectable({ providedIn: 'root' })
export class TrackstarLink {
  /**
   * Makes a link that lives as long as the component, or whatever else it is made in. Call it where
   * `inject()` works, or name an injector. A config that depends on signals is given as a function, and
   * followed.
   *
   * @example
   * readonly link = inject(TrackstarLink).create({ getLinkToken, onSuccess });
   * // in the template: <button (click)="link.open()">
   */
  create(
    config: LinkConfig | (() => LinkConfig),
    options?: { injector?: Injector },
  ): TrackstarLinkControls {
    const injector = options?.injector ?? inject(Injector);
    const zone = injector.get(NgZone);
    const error = signal<ExitError | null>(null);
    let link: Link | undefined;
    let name: string | undefined;

    // After a render, which no server gets to: there is no window, and nobody to click.
    afterRenderEffect(
      () => {
        const next = typeof config === 'function' ? config() : config;
        const nextName = nameOf(next);
        const watched = inAngular(zone, injector.get(ChangeDetectorRef, null), {
          ...next,
          onExit(reason, detail) {
            // What a customer meets further in is no reason why the modal could not load.
            error.set(detail.step === 'loading' ? reason : null);
            return next.onExit?.(reason, detail);
          },
        });
        // What the link does on its own causes no change detection.
        zone.runOutsideAngular(() => {
          if (name === nextName) return link?.configure(watched);
          name = nextName;
          link?.destroy();
          link = createLink(watched);
        });
      },
      { injector },
    );
    injector.get(DestroyRef).onDestroy(() => link?.destroy());

    return {
      open: (target) => zone.runOutsideAngular(() => link?.open(target)),
      close: () => link?.close(),
      error,
    };
  }
}
