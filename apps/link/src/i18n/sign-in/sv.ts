import type { SignInTexts } from './en';

const sv: SignInTexts = {
  about: (system) =>
    `Du loggar in på ${system} i ett eget fönster; sedan fortsätter den här sidan av sig själv.`,
  submit: (system) => `Fortsätt med ${system}`,
  waiting: {
    title: (system) => `Fortsätt i fönstret från ${system}`,
    text: (system) => `Logga in på ${system} och godkänn. Den här sidan märker det av sig själv.`,
    checking: (system) => `Inloggad. Kontrollerar vad ${system} tillåter.`,
  },
  blocked: {
    title: 'Din webbläsare höll tillbaka fönstret',
    text: 'Öppna det med den här länken: det väntade bara på dig.',
  },
  open: (system) => `Öppna ${system}`,
  inThisTab: 'Fortsätt i den här fliken',
  again: 'Öppna fönstret igen',
  elsewhere: 'Har någon annan kontot? Skicka den här länken till den personen.',
  copyLink: 'Kopiera länken',
  confirm: {
    title: 'Är det här ditt konto?',
    text: (account, system, organization) =>
      `”${account}” har loggat in på ${system}. Anslut kontot till ${organization} bara om du känner till det.`,
    unnamed: (system) => `ett konto hos ${system}`,
    yes: 'Ja, anslut',
    no: 'Nej, börja om',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Inget anslöts',
      text: `Inloggningen avvisades i ${system}. Försök igen när du är redo.`,
    },
    oauth_expired: {
      title: 'Inloggningen tog för lång tid',
      text: 'Inget har gått förlorat. Försök igen.',
    },
    oauth_failed: {
      title: `Inloggningen på ${system} fungerade inte`,
      text: 'Försök igen. Om det kvarstår, välj ett annat sätt eller försök senare.',
    },
    oauth_app_missing: {
      title: 'Det här sättet är inte konfigurerat ännu',
      text: 'Välj ett annat sätt att logga in, eller be dem som driver sidan att konfigurera det.',
    },
  }),
};

export default sv;
