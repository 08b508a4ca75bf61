import type {
  ExitDetail,
  ExitError,
  FrameMessage,
  LinkStep,
} from '@trackstar-link/contract/bridge';
import { comingBack } from './coming-back';
import { configuredBase, issuerOf } from './base-url';
import { toFrameOptions, type LinkConfig, type OpenTarget } from './config';
import { complain } from './console';
import { callHost, type LinkEvent, type LinkEvents } from './events';
import type { Stage } from './stage';
import { requestToken, type TokenAnswer } from './token';

/** Whose visit it is. The config is read whenever it is needed: hosts replace it while one is open. */
export interface Owner {
  config: LinkConfig | undefined;
}

/**
 * One opening of the modal, from click to close. Returns how to end it from outside; `onEnd` runs
 * before the host hears that it ended, so that the host may open again at once.
 */
export function startVisit(
  { stage, scriptOrigin }: { stage: Stage; scriptOrigin: string | undefined },
  owner: Owner,
  config: LinkConfig,
  target: OpenTarget | undefined,
  onEnd: () => void,
): () => void {
  const options = toFrameOptions(config, target);
  let base = configuredBase(config.baseUrl, scriptOrigin);
  let answer: TokenAnswer | undefined;
  let asked = 0;
  let over = false;
  let closedTold = false;
  let step: LinkStep = 'loading';
  const handovers: Record<string, Promise<boolean> | undefined> = {};

  function tell<Name extends keyof LinkEvents>(name: Name, ...args: LinkEvents[Name]) {
    return callHost(owner.config, name, ...args);
  }

  async function askForToken() {
    // The last question counts: a host whose first answer hangs can still be asked again.
    const question = (asked += 1);
    answer = undefined;
    const received = await requestToken(owner.config);
    if (over || question !== asked) return;
    answer = received;
    if (base) stage.send(received);
    else loadFromIssuer(received);
  }

  /** Without an address there is no frame yet that could say that the host is being waited for. */
  function waitForHost() {
    stage.explain();
    void askForToken();
  }

  /** Without an address of its own the widget belongs to whoever signed the token. */
  function loadFromIssuer(received: TokenAnswer) {
    if (received.kind === 'token') {
      base = issuerOf(received.token);
      if (base) return stage.load(base);
      complain('no baseUrl, and no iss in the link token.');
    }
    stage.explain('not_started', waitForHost);
  }

  /** One success is told once; again only when the host failed to take it and the customer retries. */
  async function handOver(authCode: string, integrationName: string) {
    const ok = await (handovers[authCode] ??= tell('onSuccess', authCode, integrationName, close));
    if (!ok) handovers[authCode] = undefined;
    if (!over) stage.send({ kind: 'success-handled', ok });
  }

  function onMessage(message: FrameMessage) {
    switch (message.kind) {
      case 'ready':
        step = 'open';
        stage.send({ kind: 'open', options });
        if (answer) stage.send(answer);
        break;
      case 'token-wanted':
        void askForToken();
        break;
      case 'away':
        comingBack(config, new URL('/', base).href, options.integrationId ?? '');
        break;
      case 'success':
        void handOver(message.authCode, message.integrationName);
        break;
      case 'event':
        if (message.name === 'closed') closedTold = true;
        // The frame comes from the server that the page trusts; names that it adds later pass as they are.
        void tell('onEvent', ...([message.name, message.detail] as unknown as LinkEvent));
        break;
      case 'close':
        end(true, message.error, message.detail);
        break;
    }
  }

  function end(clean: boolean, error: ExitError | null, detail: ExitDetail) {
    if (over) return;
    over = true;
    stage.close(clean);
    onEnd();
    if (!closedTold) void tell('onEvent', 'closed', detail);
    void tell('onExit', error, detail);
    void tell('onClose');
  }

  function close() {
    end(false, null, { step });
  }

  stage.open({
    language: options.language,
    theme: options.theme,
    onMessage,
    onLeave: (error) => end(false, error, { step }),
  });
  if (base) stage.load(base);
  else stage.explain();
  // The host's code runs once this visit is known, so that an open() in it changes nothing.
  queueMicrotask(() => void askForToken());
  return close;
}
