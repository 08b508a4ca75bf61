import type { PageTexts } from './en';

const pt: PageTexts = {
  magic_link_expired: {
    title: 'Este link expirou',
    text: 'Links como este funcionam por tempo limitado. Peça um novo a quem o enviou.',
  },
  magic_link_revoked: {
    title: 'Este link foi retirado',
    text: 'Quem o enviou o retirou. Peça um novo se você ainda quiser conectar.',
  },
  magic_link_unknown: {
    title: 'Este link não funciona',
    text: 'Talvez ele já tenha sido usado, ou falte uma parte dele. Abra-o de novo pela mensagem, ou peça um novo a quem o enviou.',
  },
  done: (organization) => ({
    title: 'Tudo pronto',
    text: `${organization} está conectado ao seu sistema. Você pode fechar esta página.`,
  }),
  goOn: (organization) => `Continuar em ${organization}`,
};

export default pt;
