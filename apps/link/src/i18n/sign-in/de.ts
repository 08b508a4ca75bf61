import type { SignInTexts } from './en';

const de: SignInTexts = {
  about: (system) =>
    `Sie melden sich bei ${system} in einem eigenen Fenster an; danach geht es hier von selbst weiter.`,
  submit: (system) => `Weiter mit ${system}`,
  waiting: {
    title: (system) => `Weiter im Fenster von ${system}`,
    text: (system) =>
      `Melden Sie sich bei ${system} an und stimmen Sie zu. Diese Seite merkt es von selbst.`,
    checking: (system) => `Angemeldet. Es wird geprüft, was ${system} erlaubt.`,
  },
  blocked: {
    title: 'Ihr Browser hat das Fenster zurückgehalten',
    text: 'Öffnen Sie es mit diesem Link: Es wartet nur darauf.',
  },
  open: (system) => `${system} öffnen`,
  inThisTab: 'In diesem Tab fortfahren',
  again: 'Fenster noch einmal öffnen',
  elsewhere: 'Hat jemand anderes das Konto? Senden Sie diesen Link.',
  copyLink: 'Link kopieren',
  confirm: {
    title: 'Ist das Ihr Konto?',
    text: (account, system, organization) =>
      `„${account}“ hat sich bei ${system} angemeldet. Verbinden Sie es nur mit ${organization}, wenn Sie es kennen.`,
    unnamed: (system) => `ein Konto von ${system}`,
    yes: 'Ja, verbinden',
    no: 'Nein, neu beginnen',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Es wurde nichts verbunden',
      text: `Die Anmeldung wurde in ${system} abgelehnt. Fahren Sie fort, wenn Sie so weit sind.`,
    },
    oauth_expired: {
      title: 'Die Anmeldung hat zu lange gedauert',
      text: 'Es ist nichts verloren. Fahren Sie einfach noch einmal fort.',
    },
    oauth_failed: {
      title: `Die Anmeldung bei ${system} hat nicht geklappt`,
      text: 'Versuchen Sie es noch einmal. Wenn es so bleibt, wählen Sie einen anderen Weg.',
    },
    oauth_app_missing: {
      title: 'Dieser Weg ist noch nicht eingerichtet',
      text: 'Wählen Sie einen anderen Weg, oder bitten Sie die Betreiber dieser Seite, ihn einzurichten.',
    },
  }),
};

export default de;
