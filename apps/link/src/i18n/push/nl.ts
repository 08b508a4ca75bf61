import type { PushTexts } from './en';

const nl: PushTexts = {
  about: (system) =>
    `Vul deze waarden in waar ${system} vraagt waarheen uw factuurbestanden gestuurd worden. Verbind daarna: het eerste bestand mag later komen.`,
  once: 'Het wachtwoord wordt alleen hier en alleen nu getoond.',
  values: {
    host: 'Server',
    port: 'Poort',
    username: 'Gebruikersnaam',
    password: 'Wachtwoord',
    folder: 'Map',
    host_key_fingerprint: 'Vingerafdruk van de serversleutel',
  },
  preparing: 'Er wordt een plek voor uw bestanden gemaakt',
  waiting: {
    title: 'Wachten op het eerste bestand',
    status: 'Wacht',
    text: (system, organization) =>
      `${organization} leest de bestanden van ${system} zodra ze binnenkomen. Hier hoeft niets meer te gebeuren zodra ${system} weet waar ze heen moeten.`,
    why: 'Er is nog geen bestand binnengekomen. Het eerste laat zien dat het werkt.',
  },
  expired: (system) => ({
    title: 'Deze waarden gelden niet meer',
    text: `Hier zijn nieuwe. Vul ze bij ${system} in de plaats van de oude in en verbind daarna.`,
  }),
};

export default nl;
