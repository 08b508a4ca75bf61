import type { PageTexts } from './en';

const es: PageTexts = {
  magic_link_expired: {
    title: 'Este enlace ha caducado',
    text: 'Los enlaces como este funcionan durante un tiempo limitado. Pida uno nuevo a quien se lo envió.',
  },
  magic_link_revoked: {
    title: 'Este enlace se ha retirado',
    text: 'Quien lo envió lo ha retirado. Pídale uno nuevo si todavía quiere conectarse.',
  },
  magic_link_unknown: {
    title: 'Este enlace no funciona',
    text: 'Puede que ya se haya usado o que le falte una parte. Ábralo de nuevo desde su mensaje o pida uno nuevo a quien se lo envió.',
  },
  done: (organization) => ({
    title: 'Todo listo',
    text: `${organization} está conectado a su sistema. Puede cerrar esta página.`,
  }),
  goOn: (organization) => `Continuar en ${organization}`,
};

export default es;
