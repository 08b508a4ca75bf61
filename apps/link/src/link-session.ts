import type { LinkSession } from '@trackstar-link/contract/types';
import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { CallFailed, getSession } from './api';
import { mayShow, surroundings } from './framing';
import { bridge } from './host';
import { chosenLanguage } from './i18n';
import { useSession } from './session';
import { withToken } from './tokens';

const passing = new Set(['network', 'database_unavailable', 'starting', 'shutting_down']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (count, error) => count < 2 && error instanceof CallFailed && passing.has(error.code),
    },
  },
});

function sessionQuery(opening: number) {
  return queryOptions({
    queryKey: ['link-session', opening],
    queryFn: ({ signal }) => withToken(signal, (token) => readSession(token, signal)),
  });
}

/** Reads the session, unless the pages around this frame may not show it. */
async function readSession(token: string, signal: AbortSignal): Promise<LinkSession> {
  const session = await getSession({ token, language: chosenLanguage(), signal });
  if (bridge.origin === null || !mayShow(session.allowed_origins, surroundings(bridge.origin)))
    throw new CallFailed('origin_not_allowed', 'This page is not among the allowed origins.');
  return session;
}

/** What the link token may show. Nothing of it exists before the surroundings are approved. */
export function useLinkSession() {
  const opening = useSession((session) => session.opening);
  return useQuery({ ...sessionQuery(opening), enabled: opening > 0 });
}

/** Why there is no session, if it failed. */
export function loadFailure(): CallFailed | null {
  const { opening } = useSession.getState();
  const error = queryClient.getQueryState(sessionQuery(opening).queryKey)?.error;
  return error instanceof CallFailed ? error : null;
}

/** Begins to read the session; the first drawing need not be waited for. */
export function startLinkSession(): void {
  void queryClient.prefetchQuery(sessionQuery(useSession.getState().opening));
}

/** A renewed token speaks for itself: what it may show, and where, is asked again. */
export async function readSessionAgain(token: string, signal: AbortSignal): Promise<void> {
  const session = await readSession(token, signal);
  queryClient.setQueryData(sessionQuery(useSession.getState().opening).queryKey, session);
}
