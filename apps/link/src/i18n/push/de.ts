import type { PushTexts } from './en';

const de: PushTexts = {
  about: (system) =>
    `Tragen Sie diese Werte dort ein, wo ${system} fragt, wohin Ihre Rechnungsdateien gesendet werden. Verbinden Sie dann: Die erste Datei darf später kommen.`,
  once: 'Das Passwort wird nur hier und nur jetzt angezeigt.',
  values: {
    host: 'Server',
    port: 'Port',
    username: 'Benutzername',
    password: 'Passwort',
    folder: 'Ordner',
    host_key_fingerprint: 'Fingerabdruck des Serverschlüssels',
  },
  preparing: 'Ein Platz für Ihre Dateien wird angelegt',
  waiting: {
    title: 'Warten auf die erste Datei',
    status: 'Wartet',
    text: (system, organization) =>
      `${organization} liest die Dateien von ${system}, sobald sie eintreffen. Hier ist nichts mehr zu tun, sobald ${system} weiß, wohin sie gehen.`,
    why: 'Es ist noch keine Datei eingetroffen. Die erste zeigt, dass es funktioniert.',
  },
  expired: (system) => ({
    title: 'Diese Werte gelten nicht mehr',
    text: `Hier sind neue. Tragen Sie sie bei ${system} anstelle der alten ein, und verbinden Sie dann.`,
  }),
};

export default de;
