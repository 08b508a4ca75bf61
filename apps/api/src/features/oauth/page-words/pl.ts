import type { Words } from '../page-texts';

export const pl: Words = {
  start: (system, organization) => ({
    title: `Połączyć ${system} z ${organization}?`,
    text: `${organization} prosi o połączenie Twojego konta ${system}. Kontynuuj tylko wtedy, gdy rozpoczęto to tam za Twoją wiedzą. Logowanie odbywa się bezpośrednio w ${system}.`,
  }),
  proceed: 'Dalej',
  account: 'Konto',
  back: 'Możesz zamknąć to okno.',
  returnTo: (organization) => `Wróć do ${organization}`,
  unknown: {
    title: 'To logowanie nie jest tu znane',
    text: 'Może być stare lub dotyczyć czegoś innego. Wróć do aplikacji, od której wszystko się zaczęło, i zacznij od nowa.',
  },
  connected: (system, organization) => ({
    title: `Zalogowano do ${system}`,
    text: `Wróć do ${organization}: tam nastąpi ciąg dalszy.`,
  }),
  denied: (system, organization) => ({
    title: 'Nic nie zostało połączone',
    text: `W ${system} wybrano odmowę. Wróć do ${organization}, aby spróbować ponownie lub wybrać inny sposób.`,
  }),
  failed: (system, organization) => ({
    title: `Logowanie do ${system} nie powiodło się`,
    text: `Nic nie zostało połączone. Wróć do ${organization}: tam napisano, co się stało.`,
  }),
  expired: (_system, organization) => ({
    title: 'To logowanie trwało zbyt długo',
    text: `Nic nie zostało połączone. Wróć do ${organization} i zacznij od nowa.`,
  }),
  replayed: (_system, organization) => ({
    title: 'To logowanie zostało już wykorzystane',
    text: `Każde działa raz. Wróć do ${organization}, aby zobaczyć wynik.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'To logowanie rozpoczęto w innej przeglądarce',
    text: `Można je dokończyć tylko tam. Wróć do ${organization} i zacznij od nowa.`,
  }),
  relay: 'Chwileczkę…',
  relayButton: 'Dalej',
};
