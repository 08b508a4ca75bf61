import type { PushTexts } from './en';

const pl: PushTexts = {
  about: (system) =>
    `Wpisz te wartości tam, gdzie ${system} pyta, dokąd wysyłać pliki faktur. Potem połącz: pierwszy plik może przyjść później.`,
  once: 'Hasło jest pokazywane tylko tutaj i tylko teraz.',
  values: {
    host: 'Serwer',
    port: 'Port',
    username: 'Nazwa użytkownika',
    password: 'Hasło',
    folder: 'Folder',
    host_key_fingerprint: 'Odcisk klucza serwera',
  },
  preparing: 'Przygotowywanie miejsca na pliki',
  waiting: {
    title: 'Oczekiwanie na pierwszy plik',
    status: 'Oczekiwanie',
    text: (system, organization) =>
      `${organization} odczytuje pliki z ${system}, gdy tylko dotrą. Tu nie trzeba już nic robić, gdy ${system} wie, dokąd je wysyłać.`,
    why: 'Nie dotarł jeszcze żaden plik. Pierwszy pokaże, że wszystko działa.',
  },
  expired: (system) => ({
    title: 'Te wartości są już nieważne',
    text: `Oto nowe. Wpisz je w ${system} zamiast poprzednich, a potem połącz.`,
  }),
};

export default pl;
