import type { ReinstallTexts } from './en';

const de: ReinstallTexts = {
  title: (system) => `${system} neu verbinden`,
  about: (account, organization) =>
    `Damit wird die Anmeldung von „${account}“ erneuert. Die Verbindung bleibt, mit allem, was ${organization} daraus hat.`,
  kept: 'Angaben von früher',
  result: (system) => `${system} ist wieder verbunden`,
  existing: {
    title: 'Dieses Konto ist schon verbunden',
    text: (account, system, organization) =>
      `„${account}“ bei ${system} ist mit ${organization} verbunden. Erneuern Sie diese Verbindung, außer Sie brauchen eine zweite.`,
    reinstall: 'Diese Verbindung erneuern',
    add: 'Ein zweites Mal verbinden',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'Das ist ein anderes Konto',
      text: `Angemeldet ist „${given}“, die Verbindung gehört aber zu „${connected}“. Nichts wurde geändert. Verwenden Sie „${connected}“; wenn ${system} Sie von selbst anmeldet, melden Sie sich dort zuerst ab.`,
    }),
    connection_changed: {
      title: 'Jemand anderes hat diese Verbindung gerade erneuert',
      text: 'Sie funktioniert mit den Angaben von dort. Fahren Sie nur fort, wenn Ihre an deren Stelle treten sollen.',
    },
  },
};

export default de;
