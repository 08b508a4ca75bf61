import {
  createLink,
  nameOf,
  type ExitError,
  type Link,
  type LinkConfig,
  type OpenTarget,
} from '@trackstar/link-js';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface TrackstarLinkControls {
  /** Opens the modal; with `integrationId` straight at that integration. */
  open: (target?: OpenTarget) => void;
  close: () => void;
  /** Why the modal could not load the last time it was opened. Opening it again tries again. */
  error: ExitError | null;
}

/**
 * The modal, for a button of your own. The config may be a new object on every render: its latest
 * callbacks are the ones called, and none once the component is unmounted.
 */
export function useTrackstarLink(config: LinkConfig): TrackstarLinkControls {
  const link = useRef<Link>(undefined);
  const [error, setError] = useState<ExitError | null>(null);
  const watched: LinkConfig = {
    ...config,
    onExit(reason, detail) {
      // What a customer meets further in is no reason why the modal could not load.
      setError(detail.step === 'loading' ? reason : null);
      return config.onExit?.(reason, detail);
    },
  };
  const latest = useRef(watched);
  const name = nameOf(config);

  useEffect(() => {
    latest.current = watched;
    link.current?.configure(watched);
  });
  useEffect(() => {
    const created = createLink(latest.current);
    link.current = created;
    return () => {
      link.current = undefined;
      created.destroy();
    };
  }, [name]);

  return {
    open: useCallback((target) => link.current?.open(target), []),
    close: useCallback(() => link.current?.close(), []),
    error,
  };
}
