import { effect, inject, signal, untracked } from '@angular/core';
import { BackendError } from '../backend';
import { HostState } from './host-state';

export type ListState<Item> =
  { state: 'loading' } | { state: 'failed'; message: string } | { state: 'ready'; items: Item[] };

/** A list of the backend's, loaded again whenever the backend has taken over a connection. */
export function injectList<Item>(load: () => Promise<Item[]>) {
  const list = signal<ListState<Item>>({ state: 'loading' });
  const host = inject(HostState);
  let latest = 0;

  const reload = async () => {
    const turn = (latest += 1);
    const next = await load().then(
      (items): ListState<Item> => ({ state: 'ready', items }),
      (error: unknown): ListState<Item> => ({
        state: 'failed',
        message:
          error instanceof BackendError
            ? error.message
            : 'The answer could not be read. Try again.',
      }),
    );
    // An answer that was overtaken by a later one is out of date.
    if (turn === latest) list.set(next);
  };

  effect(() => {
    host.taken();
    untracked(() => void reload());
  });
  return { list: list.asReadonly(), reload };
}
