import type { SignInTexts } from './en';

/** Brazilian Portuguese, as in the catalogue. */
const pt: SignInTexts = {
  about: (system) =>
    `Você entra em ${system} em uma janela à parte; depois, esta página continua sozinha.`,
  submit: (system) => `Continuar com ${system}`,
  waiting: {
    title: (system) => `Continue na janela de ${system}`,
    text: (system) => `Entre em ${system} e autorize. Esta página percebe sozinha.`,
    checking: (system) => `Sessão iniciada. Verificando o que ${system} permite.`,
  },
  blocked: {
    title: 'Seu navegador reteve a janela',
    text: 'Abra-a com este link: ela só esperava o seu pedido.',
  },
  open: (system) => `Abrir ${system}`,
  inThisTab: 'Continuar nesta aba',
  again: 'Abrir a janela de novo',
  elsewhere: 'A conta é de outra pessoa? Envie este link a ela.',
  copyLink: 'Copiar link',
  confirm: {
    title: 'Esta conta é sua?',
    text: (account, system, organization) =>
      `“${account}” entrou em ${system}. Só conecte a conta a ${organization} se você a conhecer.`,
    unnamed: (system) => `uma conta de ${system}`,
    yes: 'Sim, conectar',
    no: 'Não, recomeçar',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Nada foi conectado',
      text: `O acesso foi recusado em ${system}. Tente de novo quando quiser.`,
    },
    oauth_expired: {
      title: 'O login demorou demais',
      text: 'Nada se perdeu. Tente de novo.',
    },
    oauth_failed: {
      title: `O login em ${system} não funcionou`,
      text: 'Tente de novo. Se continuar, escolha outra forma ou tente mais tarde.',
    },
    oauth_app_missing: {
      title: 'Esta forma ainda não está configurada',
      text: 'Escolha outra forma de entrar ou peça a quem administra esta página que a configure.',
    },
  }),
};

export default pt;
