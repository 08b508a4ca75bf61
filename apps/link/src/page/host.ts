import type { LinkIntegration, MagicLinkGreeting } from '@trackstar-link/contract/types';
import { ownBridge } from '../host';
import { goForward, useSession } from '../session';
import { closedBy, startSession, toCallFailed, type Closed } from './api-page';

/** The system that was connected, to be drawn once more. */
export type Connected = Pick<LinkIntegration, 'display_name' | 'logo_url'>;

export interface Visit {
  secret: string;
  greeting: MagicLinkGreeting;
  /** The customer finished with this system, or gave up. */
  onLeave: (connected: Connected | null) => void;
  /** The link was taken back, used up or expired meanwhile. */
  onClosed: (why: Closed) => void;
}

/**
 * Is what a host page would be to the modal: opens it with a link token, gets it a fresh one, and hears
 * when it closes. Resolves once it is open; until then nothing has been started.
 */
export async function openVisit(visit: Visit): Promise<void> {
  if (!ownBridge) return;
  const { say } = ownBridge;
  const token = await startSession(visit.secret);
  ownBridge.hear = (message) => {
    if (message.kind === 'token-wanted') void renewToken(visit, say);
    if (message.kind !== 'close') return;
    stop();
    const { integration } = useSession.getState();
    say({ kind: 'closed' });
    visit.onLeave(message.detail.step === 'result' ? integration : null);
  };
  const stop = useSession.subscribe(({ failure, step, route }, before) => {
    // They were welcomed before they went on, and can go back there.
    if (before.route.length === 0 && route.length > 0 && step === 'welcome') goForward();
    const why = failure === before.failure ? null : closedBy(failure);
    if (why) end(visit, why);
  });
  say({ kind: 'open', options: optionsOf(visit.greeting) });
  say({ kind: 'token', token });

  function end({ onClosed }: Visit, why: Closed) {
    stop();
    say({ kind: 'closed' });
    onClosed(why);
  }

  async function renewToken({ secret }: Visit, tell: typeof say) {
    try {
      tell({ kind: 'token', token: await startSession(secret) });
    } catch (cause) {
      const why = closedBy(cause);
      if (why) end(visit, why);
      else tell({ kind: 'token-failed', message: toCallFailed(cause).message });
    }
  }
}

/** What may be offered is decided by the server, the sandbox included: the page filters nothing. */
function optionsOf({ integration_type, language }: MagicLinkGreeting) {
  return {
    integrationType: integration_type,
    sandbox: true,
    integrationAllowList: [],
    integrationBlockList: [],
    integrationsWithEndpoints: [],
    disabledFunctions: [],
    ...(language !== null && { language }),
  };
}
