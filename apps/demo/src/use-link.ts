import type { TrackstarConnectButtonProps } from '@trackstar/react-trackstar-link';
import { useState } from 'react';
import { getLinkToken, storeToken } from './backend';

export interface LogEntry {
  id: number;
  at: Date;
  button: string;
  name: string;
  detail: string;
}

export type ConfigFor = (button: string) => TrackstarConnectButtonProps;

/** What every button of this page does, and what the widget has told it. */
export function useLink(onConnected: () => void): { config: ConfigFor; entries: LogEntry[] } {
  const [entries, setEntries] = useState<LogEntry[]>([]);

  const config: ConfigFor = (button) => {
    const log = (name: string, detail = '') =>
      setEntries((before) => [
        ...before,
        { id: before.length + 1, at: new Date(), button, name, detail },
      ]);
    return {
      getLinkToken,
      async onSuccess(authCode, integrationName) {
        log('onSuccess', `${integrationName}, auth code ${authCode.slice(0, 6)}…`);
        try {
          const { access_token } = await storeToken(authCode);
          log('store-token', `your backend received ${access_token}`);
          onConnected();
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
  };
  return { config, entries };
}

function inWords(detail: Record<string, string>): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
}
