import { lazy, type ComponentType } from 'react';
import { CallFailed } from '../api';
import type { Step } from '../session';
import Welcome from './welcome/Welcome';

type ScreenName = Step | 'leaving';

/** One line per screen. Welcome is part of the first load; the others follow when it is shown. */
const later: Record<Exclude<ScreenName, 'welcome'>, () => Promise<{ default: ComponentType }>> = {
  choose: () => import('./choose/Choose'),
  credentials: () => import('./credentials/Credentials'),
  'signing-in': () => import('./sign-in/SignIn'),
  checking: () => import('./checking/Checking'),
  result: () => import('./result/Result'),
  error: () => import('./failed/InstallFailed'),
  leaving: () => import('./leaving/Leaving'),
};

/** Screens that are here already: they are drawn at once, without a blank in between. */
const here = new Map<ScreenName, ComponentType>([['welcome', Welcome]]);

export type Screens = (name: ScreenName) => ComponentType;

/** Finds screens; call it again after a failure, since a lazy one that failed stays broken. */
export function makeScreens(): Screens {
  const lazies = new Map(
    Object.entries(later).map(([name, load]) => {
      const loadOrFail = () =>
        load().catch((cause: unknown) => {
          throw new CallFailed(navigator.onLine ? 'network' : 'offline', String(cause));
        });
      return [name, lazy(loadOrFail) as ComponentType];
    }),
  );
  return (name) => {
    const screen = here.get(name) ?? lazies.get(name);
    if (!screen) throw new Error(`There is no screen named ${name}.`);
    return screen;
  };
}

/** Fetches all screens ahead, so that no step waits for the network. */
export function preloadScreens(): void {
  for (const [name, load] of Object.entries(later))
    load().then(
      (screen) => here.set(name as ScreenName, screen.default),
      // Asked for again when its screen is shown.
      () => undefined,
    );
}
