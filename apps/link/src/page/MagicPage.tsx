import { applyAccent } from '@trackstar-link/design';
import { useQuery } from '@tanstack/react-query';
import type { MagicLinkGreeting } from '@trackstar-link/contract/types';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallFailed } from '../api';
import { App } from '../App';
import {
  applyLanguage,
  en,
  loadMessages,
  MessagesContext,
  pickLanguage,
  useMessages,
} from '../i18n';
import { loadPageTexts, type PageTexts } from '../i18n/page';
import { FailureScreen } from '../screens/failed/FailureScreen';
import { preloadScreens } from '../screens/routes';
import { Greeting } from '../screens/welcome/Welcome';
import { Button } from '../ui/Button';
import { Lockup } from '../ui/Lockup';
import { LoadingLabel, SlowLine } from '../ui/Waiting';
import { useSlow } from '../ui/use-slow';
import { closedBy, readGreeting, toCallFailed, type Closed } from './api-page';
import { openVisit, type Connected } from './host';
import { Message } from './Message';
import styles from './Message.module.css';
import { forgetSecret, takeSecret } from './secret';

type View =
  | { kind: 'loading' }
  | { kind: 'failed'; failure: CallFailed }
  | { kind: 'closed'; why: Closed }
  | { kind: 'greeting'; greeting: MagicLinkGreeting }
  | { kind: 'open'; greeting: MagicLinkGreeting }
  | { kind: 'done'; greeting: MagicLinkGreeting; connected: Connected };

const secret = takeSecret(window);

/** The page of a magic link: the screens of the modal, where there is no page around them. */
export function MagicPage() {
  const [view, setView] = useState<View>(() =>
    secret === null ? { kind: 'closed', why: 'magic_link_unknown' } : { kind: 'loading' },
  );
  const greeting = 'greeting' in view ? view.greeting : null;
  const language = pickLanguage([
    ...(greeting?.language ? [greeting.language] : []),
    ...navigator.languages,
  ]);
  const { data: messages } = useQuery({
    queryKey: ['messages', language],
    queryFn: () => loadMessages(language),
    initialData: language === 'en' ? en : undefined,
  });
  const { data: texts } = useQuery({
    queryKey: ['page-texts', language],
    queryFn: () => loadPageTexts(language),
  });

  const load = useCallback(() => {
    if (secret === null) return;
    setView({ kind: 'loading' });
    readGreeting(secret).then(
      (read) => setView({ kind: 'greeting', greeting: read }),
      (cause: unknown) => setView(notGreeted(cause)),
    );
  }, []);
  const asked = useRef(false);
  useEffect(() => {
    document.documentElement.dataset['page'] = '';
    // Another link in the same tab changes only what stands behind #.
    const reload = () => window.location.reload();
    window.addEventListener('hashchange', reload);
    if (!asked.current) load();
    asked.current = true;
    return () => window.removeEventListener('hashchange', reload);
  }, [load]);
  useEffect(() => applyLanguage(document.documentElement, language), [language]);
  useEffect(() => {
    if (!greeting) return;
    document.title = greeting.organization.name;
    applyAccent(document.documentElement, greeting.organization.color);
    preloadScreens();
  }, [greeting]);

  if (!messages || !texts) return null;
  return (
    <MessagesContext value={messages}>
      <Shown view={view} show={setView} onRetry={load} texts={texts} />
    </MessagesContext>
  );
}

function notGreeted(cause: unknown): View {
  const why = closedBy(cause);
  return why ? { kind: 'closed', why } : { kind: 'failed', failure: toCallFailed(cause) };
}

interface Props {
  view: View;
  show: (view: View) => void;
  onRetry: () => void;
  texts: PageTexts;
}

function Shown({ view, show, onRetry, texts }: Props) {
  switch (view.kind) {
    case 'loading':
      return <Waiting />;
    case 'failed':
      return <FailureScreen failure={view.failure} onRetry={onRetry} />;
    case 'closed':
      return <Message {...texts[view.why]} />;
    case 'open':
      return <App />;
    case 'greeting':
      return <Welcomed greeting={view.greeting} show={show} />;
    case 'done':
      return <Done greeting={view.greeting} connected={view.connected} texts={texts} />;
  }
}

function Waiting() {
  const messages = useMessages();
  const slow = useSlow('api');
  return (
    <main className={styles.waiting} aria-busy="true">
      <LoadingLabel />
      <SlowLine text={slow ? messages.slow.api : null} />
    </main>
  );
}

/** Nothing begins before the customer says so. */
function Welcomed({ greeting, show }: { greeting: MagicLinkGreeting; show: (view: View) => void }) {
  const begun = useRef(false);

  function begin() {
    if (secret === null || begun.current) return;
    begun.current = true;
    const visit = {
      secret,
      greeting,
      onLeave: (connected: Connected | null) => {
        if (!connected) return show({ kind: 'greeting', greeting });
        forgetSecret(window);
        show({ kind: 'done', greeting, connected });
        if (greeting.redirect_url) window.location.assign(greeting.redirect_url);
      },
      onClosed: (why: Closed) => show({ kind: 'closed', why }),
    };
    openVisit(visit).then(
      () => show({ kind: 'open', greeting }),
      (cause: unknown) => show(notGreeted(cause)),
    );
  }

  return (
    <Greeting
      organization={greeting.organization}
      legal={greeting.legal}
      integration={greeting.integration}
      type={greeting.integration_type}
      onContinue={begin}
    />
  );
}

function Done({
  greeting: { organization, redirect_url },
  connected,
  texts,
}: {
  greeting: MagicLinkGreeting;
  connected: Connected;
  texts: PageTexts;
}) {
  return (
    <Message
      {...texts.done(organization.name)}
      above={<Lockup organization={organization} integration={connected} state="joined" />}
      footer={
        redirect_url && (
          <Button onClick={() => window.location.assign(redirect_url)}>
            {texts.goOn(organization.name)}
          </Button>
        )
      }
    />
  );
}
