import { useCallback, useEffect, useRef, useState } from 'react';
import { BackendError } from './backend';

export type List<Item> =
  | { state: 'loading' }
  | { state: 'failed'; error: BackendError }
  | { state: 'ready'; items: Item[] };

/** A list of the backend's. While it is loaded again, what was there before stays in sight. */
export function useList<Item>(load: () => Promise<Item[]>): [List<Item>, () => void] {
  const [list, setList] = useState<List<Item>>({ state: 'loading' });
  const latest = useRef(0);
  const reload = useCallback(() => {
    const turn = ++latest.current;
    const settle = (next: List<Item>) => {
      // An answer that was overtaken by a later one is out of date.
      if (turn === latest.current) setList(next);
    };
    setList((before) => (before.state === 'failed' ? { state: 'loading' } : before));
    load().then(
      (items) => settle({ state: 'ready', items }),
      (error: unknown) => settle({ state: 'failed', error: toBackendError(error) }),
    );
  }, [load]);
  useEffect(reload, [reload]);
  return [list, reload];
}

function toBackendError(error: unknown): BackendError {
  return error instanceof BackendError
    ? error
    : new BackendError('The answer could not be read. Try again.', 'unreadable');
}
