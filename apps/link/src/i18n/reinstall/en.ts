import type { Words } from '../en';

/** What is said where a connection that there is gets new credentials. */
export interface ReinstallTexts {
  title: (system: string) => string;
  about: (account: string, organization: string) => string;
  /** Above fields whose values are known. */
  kept: string;
  result: (system: string) => string;
  /** The customer has connected this account already. */
  existing: {
    title: string;
    text: (account: string, system: string, organization: string) => string;
    reinstall: string;
    add: string;
  };
  failures: {
    account_differs: (given: string, connected: string, system: string) => Words;
    connection_changed: Words;
  };
}

export const en: ReinstallTexts = {
  title: (system) => `Reconnect ${system}`,
  about: (account, organization) =>
    `This renews the sign-in of “${account}”. The connection stays, with all that ${organization} has from it.`,
  kept: 'Details kept from before',
  result: (system) => `${system} is connected again`,
  existing: {
    title: 'This account is already connected',
    text: (account, system, organization) =>
      `“${account}” in ${system} is connected to ${organization}. Renew that connection, unless you need a second one.`,
    reinstall: 'Renew that connection',
    add: 'Connect it a second time',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'This is another account',
      text: `You signed in as “${given}”, but this connection belongs to “${connected}”. Nothing was changed. Use “${connected}”; if ${system} signs you in by itself, sign out there first.`,
    }),
    connection_changed: {
      title: 'Somebody else has just renewed this connection',
      text: 'It works with what they entered. Continue only if yours should take its place.',
    },
  },
};
