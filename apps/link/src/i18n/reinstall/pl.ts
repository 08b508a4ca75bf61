import type { ReinstallTexts } from './en';

const pl: ReinstallTexts = {
  title: (system) => `Połącz ponownie ${system}`,
  about: (account, organization) =>
    `To odnowi logowanie konta „${account}”. Połączenie pozostaje, razem ze wszystkim, co ${organization} z niego ma.`,
  kept: 'Dane zachowane z wcześniej',
  result: (system) => `Połączono ponownie: ${system}`,
  existing: {
    title: 'To konto jest już połączone',
    text: (account, system, organization) =>
      `Konto „${account}” w ${system} jest połączone z ${organization}. Odnów to połączenie, chyba że potrzebujesz drugiego.`,
    reinstall: 'Odnów to połączenie',
    add: 'Połącz po raz drugi',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'To jest inne konto',
      text: `Zalogowano konto „${given}”, ale to połączenie należy do „${connected}”. Nic nie zostało zmienione. Użyj konta „${connected}”; jeśli ${system} loguje samo, najpierw się tam wyloguj.`,
    }),
    connection_changed: {
      title: 'Ktoś inny właśnie odnowił to połączenie',
      text: 'Działa ono z danymi tej osoby. Kontynuuj tylko wtedy, gdy Twoje mają je zastąpić.',
    },
  },
};

export default pl;
