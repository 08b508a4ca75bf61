import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Step } from '../session';
import Welcome from './welcome/Welcome';

/** One line per screen. Welcome is part of the first load; the others follow when it is idle. */
const later = {
  choose: () => import('./choose/Choose'),
  credentials: () => import('./credentials/Credentials'),
  checking: () => import('./checking/Checking'),
  result: () => import('./result/Result'),
  error: () => import('./failed/InstallFailed'),
  leaving: () => import('./leaving/Leaving'),
};

type Screens = Record<Step | 'leaving', ComponentType | LazyExoticComponent<ComponentType>>;

/** Fresh lazy components: one whose file could not be fetched stays broken for good. */
export function makeScreens(): Screens {
  return {
    welcome: Welcome,
    choose: lazy(later.choose),
    credentials: lazy(later.credentials),
    checking: lazy(later.checking),
    result: lazy(later.result),
    error: lazy(later.error),
    leaving: lazy(later.leaving),
  };
}

/** Fetches all screens ahead, so that no step waits for the network. */
export function preloadScreens(): void {
  // A file that does not come now is asked for again when its screen is shown.
  for (const load of Object.values(later)) void load().catch(() => undefined);
}
