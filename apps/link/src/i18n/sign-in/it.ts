import type { SignInTexts } from './en';

const it: SignInTexts = {
  about: (system) =>
    `L’accesso a ${system} avviene in una finestra a parte; poi questa pagina prosegue da sola.`,
  submit: (system) => `Continua con ${system}`,
  waiting: {
    title: (system) => `Continui nella finestra di ${system}`,
    text: (system) => `Acceda a ${system} e acconsenta. Questa pagina se ne accorge da sola.`,
    checking: (system) => `Accesso riuscito. Verifica di ciò che ${system} consente.`,
  },
  blocked: {
    title: 'Il suo browser ha trattenuto la finestra',
    text: 'La apra con questo link: attendeva solo la sua richiesta.',
  },
  open: (system) => `Apri ${system}`,
  inThisTab: 'Continua in questa scheda',
  again: 'Apri di nuovo la finestra',
  elsewhere: 'L’account è di un’altra persona? Le invii questo link.',
  copyLink: 'Copia il link',
  confirm: {
    title: 'È il suo account?',
    text: (account, system, organization) =>
      `«${account}» ha effettuato l’accesso a ${system}. Lo colleghi a ${organization} solo se lo conosce.`,
    unnamed: (system) => `un account di ${system}`,
    yes: 'Sì, collega',
    no: 'No, ricomincia',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Non è stato collegato nulla',
      text: `L’accesso è stato rifiutato in ${system}. Riprovi quando vuole.`,
    },
    oauth_expired: {
      title: 'L’accesso ha richiesto troppo tempo',
      text: 'Nulla è andato perso. Riprovi.',
    },
    oauth_failed: {
      title: `L’accesso a ${system} non è riuscito`,
      text: 'Riprovi. Se continua, scelga un altro modo o riprovi più tardi.',
    },
    oauth_app_missing: {
      title: 'Questo modo non è ancora configurato',
      text: 'Scelga un altro modo di accedere o chieda a chi gestisce questa pagina di configurarlo.',
    },
  }),
};

export default it;
