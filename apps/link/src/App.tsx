import { applyAccent } from '@trackstar-link/design';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { CallFailed } from './api';
import { tell } from './host';
import { applyLanguage, chosenLanguage, en, loadMessages, MessagesContext } from './i18n';
import { requestClose } from './leave';
import { useLinkData } from './link-data';
import { useLinkSession } from './link-session';
import { FailureScreen } from './screens/failed/FailureScreen';
import { Loading } from './screens/loading/Loading';
import { Refused } from './screens/outside/Outside';
import { keptPlace } from './resume';
import { makeScreens, preloadScreens, type Screens } from './screens/routes';
import { ScreenBoundary } from './ScreenBoundary';
import { begin, useSession } from './session';
import { renewable, wantToken } from './tokens';

/** Blank until the host opens the modal, and again once it is closed. */
export function App() {
  const opening = useSession((session) => session.opening);
  const language = useSession(chosenLanguage);
  const { data: messages } = useQuery({
    queryKey: ['messages', language],
    queryFn: () => loadMessages(language),
    enabled: opening > 0,
    // Here already: nothing to wait for.
    initialData: language === 'en' ? en : undefined,
  });

  useEffect(() => {
    applyLanguage(document.documentElement, language);
  }, [language]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && useSession.getState().opening > 0) requestClose();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  if (opening === 0 || !messages) return null;
  return (
    <MessagesContext value={messages}>
      <Visit key={opening} />
    </MessagesContext>
  );
}

/** One opening of the modal: nothing of an organization before its session is approved. */
function Visit() {
  const { data, error, refetch } = useLinkSession();
  const installFailure = useSession((session) => session.failure?.code);

  const retry = useCallback(() => {
    if (useSession.getState().token.kind === 'failed') wantToken();
    void refetch();
  }, [refetch]);

  const failure = error instanceof CallFailed ? error : null;
  if (failure?.code === 'origin_not_allowed' || installFailure === 'origin_not_allowed')
    return <Refused />;
  if (data) return <Steps />;
  if (error)
    return (
      <FailureScreen
        failure={toShow(failure ?? new CallFailed('internal', String(error)))}
        onRetry={retry}
      />
    );
  return <Loading />;
}

/** A token that is refused from the start, even when renewed, is the host's failure to give one. */
function toShow(failure: CallFailed): CallFailed {
  return renewable.has(failure.code)
    ? new CallFailed('token_failed', failure.message, failure.requestId)
    : failure;
}

function Steps() {
  const { organization, offer, reinstall } = useLinkData();
  const started = useSession((session) => session.route.length > 0);
  const step = useSession((session) => (session.leaving ? 'leaving' : session.step));
  const round = useSession((session) => session.round);
  const [screens, setScreens] = useState<{ find: Screens }>(() => ({ find: makeScreens() }));

  useEffect(() => {
    applyAccent(document.documentElement, organization.color);
  }, [organization.color]);

  useEffect(() => {
    // Asked of the store itself: an effect may run twice for one drawing.
    if (useSession.getState().route.length > 0) return;
    begin(offer, reinstall, keptPlace(offer));
    const { step, integration, resumed } = useSession.getState();
    tell('opened', {
      step,
      ...(integration && { integrationName: integration.integration_name }),
      ...(resumed && { resumed: 'true' }),
    });
    preloadScreens();
  }, [offer, reinstall]);

  // Kept while the step lasts: a screen must not be swapped for its preloaded self under the hand.
  const Shown = useMemo(() => screens.find(step), [screens, step]);
  if (!started) return null;
  return (
    <ScreenBoundary onRetry={() => setScreens({ find: makeScreens() })}>
      <Suspense fallback={<Loading />}>
        <Shown key={`${step}/${round}`} />
      </Suspense>
    </ScreenBoundary>
  );
}
