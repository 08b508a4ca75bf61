import type { ReinstallTexts } from './en';

const it: ReinstallTexts = {
  title: (system) => `Ricollega ${system}`,
  about: (account, organization) =>
    `Così si rinnova l’accesso di «${account}». Il collegamento resta, con tutto ciò che ${organization} ne ha ricevuto.`,
  kept: 'Dati conservati da prima',
  result: (system) => `${system} è di nuovo collegato`,
  existing: {
    title: 'Questo account è già collegato',
    text: (account, system, organization) =>
      `«${account}» di ${system} è collegato a ${organization}. Rinnovi quel collegamento, a meno che non ne serva un secondo.`,
    reinstall: 'Rinnova quel collegamento',
    add: 'Collegalo una seconda volta',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'Questo è un altro account',
      text: `Ha effettuato l’accesso «${given}», ma questo collegamento è di «${connected}». Non è stato cambiato nulla. Usi «${connected}»; se ${system} effettua l’accesso da solo, prima esca da lì.`,
    }),
    connection_changed: {
      title: 'Qualcun altro ha appena rinnovato questo collegamento',
      text: 'Funziona con i dati inseriti da quella persona. Continui solo se i suoi devono sostituirli.',
    },
  },
};

export default it;
