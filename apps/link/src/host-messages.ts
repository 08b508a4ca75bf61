import type { HostMessage } from '@trackstar-link/contract/bridge';
import { applyAccent, type Theme } from '@trackstar-link/design';
import { bridge } from './host';
import { requestClose } from './leave';
import { queryClient, startLinkSession } from './link-session';
import { stopInstall } from './running-install';
import { forget, open, setHandover, setToken } from './session';
import { stopSignIn } from './running-sign-in';

/** Nothing of one visit may be left for the next. */
function clear() {
  stopInstall();
  stopSignIn();
  queryClient.removeQueries({ queryKey: ['link-session'] });
  applyAccent(document.documentElement, null);
}

function receive(message: HostMessage, setTheme: (theme: Theme) => void) {
  switch (message.kind) {
    case 'open': {
      const { theme } = message.options;
      clear();
      setTheme(theme === 'light' || theme === 'dark' ? theme : 'system');
      open(message.options);
      return startLinkSession();
    }
    case 'token':
      return setToken({ kind: 'held', value: message.token });
    case 'token-failed':
      return setToken({ kind: 'failed', message: message.message });
    case 'success-handled':
      return setHandover(message.ok ? 'ok' : 'failed');
    case 'close-requested':
      return requestClose();
    case 'closed':
      clear();
      return forget();
  }
}

/** Turns what the host says into what the session does. */
export function listenToHost(setTheme: (theme: Theme) => void): void {
  bridge.subscribe((message) => receive(message, setTheme));
}
