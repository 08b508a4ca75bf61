import type { Words } from '../page-texts';

export const sv: Words = {
  start: (system, organization) => ({
    title: `Ansluta ${system} till ${organization}?`,
    text: `${organization} ber att få ansluta ditt konto hos ${system}. Fortsätt bara om du eller en kollega började detta där. Du loggar in hos ${system} självt.`,
  }),
  proceed: 'Fortsätt',
  account: 'Konto',
  back: 'Du kan stänga det här fönstret.',
  returnTo: (organization) => `Tillbaka till ${organization}`,
  unknown: {
    title: 'Den här inloggningen är inte känd här',
    text: 'Den kan vara gammal eller höra till något annat. Gå tillbaka till appen där du började, och börja om.',
  },
  connected: (system, organization) => ({
    title: `Inloggad hos ${system}`,
    text: `Gå tillbaka till ${organization}, där du började: där fortsätter det.`,
  }),
  denied: (system, organization) => ({
    title: 'Inget anslöts',
    text: `Du avböjde hos ${system}. Gå tillbaka till ${organization} för att försöka igen eller välja ett annat sätt.`,
  }),
  failed: (system, organization) => ({
    title: `Inloggningen hos ${system} fungerade inte`,
    text: `Inget anslöts. Gå tillbaka till ${organization}, där det står vad som hände.`,
  }),
  expired: (_system, organization) => ({
    title: 'Den här inloggningen tog för lång tid',
    text: `Inget anslöts. Gå tillbaka till ${organization} och börja om.`,
  }),
  replayed: (_system, organization) => ({
    title: 'Den här inloggningen har redan använts',
    text: `Varje inloggning gäller en gång. Gå tillbaka till ${organization} för att se resultatet.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'Den här inloggningen påbörjades i en annan webbläsare',
    text: `Den kan bara slutföras där. Gå tillbaka till ${organization} och börja om.`,
  }),
  relay: 'Ett ögonblick…',
  relayButton: 'Fortsätt',
};
