import type { FrameMessage, FrameOptions, HostMessage } from '@trackstar-link/contract/bridge';
import type { Bridge } from '../bridge';

export const hostOrigin = 'https://app.example.com';

let listeners: ((message: HostMessage) => void)[] = [];
let heard: FrameMessage[] = [];

/** Stands in for the real bridge: what the frame says is recorded, what the host says is played. */
export const fakeBridge: Bridge = {
  origin: hostOrigin,
  send: (message) => void heard.push(message),
  subscribe: (listener) => void listeners.push(listener),
};

export function say(message: HostMessage): void {
  for (const listener of listeners) listener(message);
}

export function saidToHost<Kind extends FrameMessage['kind']>(kind: Kind) {
  return heard.filter((message): message is Extract<FrameMessage, { kind: Kind }> =>
    Object.is(message.kind, kind),
  );
}

export function eventNames(): string[] {
  return saidToHost('event').map(({ name }) => name);
}

export function forgetHost(): void {
  listeners = [];
  heard = [];
}

/** Opens the modal as link-js does. */
export function openLink(options: Partial<FrameOptions> = {}, token: string | null = 'token-1') {
  say({
    kind: 'open',
    options: {
      integrationType: 'wms',
      sandbox: false,
      integrationAllowList: [],
      integrationBlockList: [],
      integrationsWithEndpoints: [],
      disabledFunctions: [],
      language: 'en',
      ...options,
    },
  });
  if (token !== null) say({ kind: 'token', token });
}
