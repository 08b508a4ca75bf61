import type { Words } from '../page-texts';

/** Brazilian Portuguese, as in the widget. */
export const pt: Words = {
  start: (system, organization) => ({
    title: `Conectar ${system} a ${organization}?`,
    text: `${organization} pede para conectar sua conta ${system}. Continue somente se você ou alguém da sua equipe começou isso lá. O login é feito na própria página de ${system}.`,
  }),
  proceed: 'Continuar',
  account: 'Conta',
  back: 'Você pode fechar esta janela.',
  returnTo: (organization) => `Voltar a ${organization}`,
  unknown: {
    title: 'Este login não é conhecido aqui',
    text: 'Ele pode ser antigo ou de outra coisa. Volte ao aplicativo em que começou e comece de novo.',
  },
  connected: (system, organization) => ({
    title: `Login feito: ${system}`,
    text: `Volte a ${organization}, onde você começou: lá continua.`,
  }),
  denied: (system, organization) => ({
    title: 'Nada foi conectado',
    text: `Você recusou em ${system}. Volte a ${organization} para tentar de novo ou escolher outra forma.`,
  }),
  failed: (system, organization) => ({
    title: `O login em ${system} não funcionou`,
    text: `Nada foi conectado. Volte a ${organization}, que informa o que aconteceu.`,
  }),
  expired: (_system, organization) => ({
    title: 'Este login demorou demais',
    text: `Nada foi conectado. Volte a ${organization} e comece de novo.`,
  }),
  replayed: (_system, organization) => ({
    title: 'Este login já foi usado',
    text: `Cada um vale uma vez. Volte a ${organization} para ver o resultado.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'Este login foi iniciado em outro navegador',
    text: `Ele só pode ser concluído onde começou. Volte a ${organization} e comece de novo.`,
  }),
  relay: 'Um momento…',
  relayButton: 'Continuar',
};
