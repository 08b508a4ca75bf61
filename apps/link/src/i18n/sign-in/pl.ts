import type { SignInTexts } from './en';

const pl: SignInTexts = {
  about: (system) =>
    `Logowanie do ${system} odbywa się w osobnym oknie; potem ta strona sama przejdzie dalej.`,
  submit: (system) => `Kontynuuj z ${system}`,
  waiting: {
    title: (system) => `Kontynuuj w oknie ${system}`,
    text: (system) => `Zaloguj się do ${system} i wyraź zgodę. Ta strona sama to zauważy.`,
    checking: (system) => `Zalogowano. Sprawdzanie, na co zezwala ${system}.`,
  },
  blocked: {
    title: 'Twoja przeglądarka wstrzymała okno',
    text: 'Otwórz je tym linkiem: czekało tylko na Twoje polecenie.',
  },
  open: (system) => `Otwórz ${system}`,
  inThisTab: 'Kontynuuj w tej karcie',
  again: 'Otwórz okno ponownie',
  elsewhere: 'Konto ma ktoś inny? Wyślij tej osobie ten link.',
  copyLink: 'Kopiuj link',
  confirm: {
    title: 'Czy to Twoje konto?',
    text: (account, system, organization) =>
      `Zalogowano do ${system}: „${account}”. Połącz to konto z ${organization} tylko wtedy, gdy je znasz.`,
    unnamed: (system) => `konto ${system}`,
    yes: 'Tak, połącz',
    no: 'Nie, zacznij od nowa',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Niczego nie połączono',
      text: `Logowanie zostało odrzucone w ${system}. Spróbuj ponownie w dogodnej chwili.`,
    },
    oauth_expired: {
      title: 'Logowanie trwało zbyt długo',
      text: 'Nic nie przepadło. Spróbuj ponownie.',
    },
    oauth_failed: {
      title: `Logowanie do ${system} nie powiodło się`,
      text: 'Spróbuj ponownie. Jeśli to nie pomoże, wybierz inny sposób lub spróbuj później.',
    },
    oauth_app_missing: {
      title: 'Ten sposób nie jest jeszcze skonfigurowany',
      text: 'Wybierz inny sposób logowania albo poproś opiekunów tej strony o jego skonfigurowanie.',
    },
  }),
};

export default pl;
