import type { PushTexts } from './en';

const it: PushTexts = {
  about: (system) =>
    `Inserisca questi valori dove ${system} chiede dove inviare i file delle fatture. Poi colleghi: il primo file può arrivare più tardi.`,
  once: 'La password viene mostrata solo qui e solo ora.',
  values: {
    host: 'Server',
    port: 'Porta',
    username: 'Nome utente',
    password: 'Password',
    folder: 'Cartella',
    host_key_fingerprint: 'Impronta della chiave del server',
  },
  preparing: 'Preparazione di uno spazio per i file',
  waiting: {
    title: 'In attesa del primo file',
    status: 'In attesa',
    text: (system, organization) =>
      `${organization} legge i file di ${system} man mano che arrivano. Qui non resta nulla da fare quando ${system} sa dove inviarli.`,
    why: 'Non è ancora arrivato alcun file. Il primo mostrerà che funziona.',
  },
  expired: (system) => ({
    title: 'Questi valori non sono più validi',
    text: `Eccone di nuovi. Li inserisca in ${system} al posto dei precedenti, poi colleghi.`,
  }),
};

export default it;
