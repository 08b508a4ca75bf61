import { getLinkToken, storeToken } from './backend';

export interface LogEntry {
  id: number;
  at: Date;
  button: string;
  name: string;
  detail: string;
}

/** What this page passes to a button, in whichever way the button takes it. */
export interface HostCallbacks {
  getLinkToken: () => Promise<string>;
  onSuccess: (authCode: string, integrationName: string) => Promise<void>;
  onLoad: () => void;
  onClose: () => void;
  onExit: (error: { code: string } | null, detail: { step: string }) => void;
  onEvent: (name: string, detail: object) => void;
}

/** The page's side of the widget, whatever the page is made with: what it does, and what it was told. */
export class Host {
  /** What the widget has told this page, oldest first; another list whenever there is more. */
  entries: readonly LogEntry[] = [];
  /** How many connections the backend has taken over. */
  taken = 0;
  private readonly listeners = new Set<() => void>();

  /** Calls `listener` after every change, until what it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The callbacks of one button, which the log calls by that name; for one that reinstalls, of what. */
  callbacks(
    button: string,
    connectionId: () => string | undefined = () => undefined,
  ): HostCallbacks {
    const log = (name: string, detail = '') => this.log(button, name, detail);
    return {
      getLinkToken: () => getLinkToken(connectionId()),
      onSuccess: async (authCode, integrationName) => {
        log('onSuccess', `${integrationName}, auth code ${authCode.slice(0, 6)}…`);
        try {
          const { access_token } = await storeToken(authCode);
          this.taken += 1;
          log('store-token', `your backend received ${access_token}`);
        } catch (error) {
          log('store-token', error instanceof Error ? error.message : String(error));
          // The widget tells the customer, and offers to try again.
          throw error;
        }
      },
      onLoad: () => log('onLoad'),
      onClose: () => log('onClose'),
      onExit: (error, { step }) =>
        log('onExit', error ? `${error.code} on ${step}` : `no error, on ${step}`),
      onEvent: (name, detail) => log(`onEvent ${name}`, inWords(detail)),
    };
  }

  private log(button: string, name: string, detail: string): void {
    const id = this.entries.length + 1;
    this.entries = [...this.entries, { id, at: new Date(), button, name, detail }];
    for (const listener of this.listeners) listener();
  }
}

function inWords(detail: object): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
}
