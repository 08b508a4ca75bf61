import type { PageTexts } from './en';

const it: PageTexts = {
  magic_link_expired: {
    title: 'Questo link è scaduto',
    text: 'Link come questo valgono per un tempo limitato. Ne chieda uno nuovo a chi gliel’ha inviato.',
  },
  magic_link_revoked: {
    title: 'Questo link è stato ritirato',
    text: 'Chi l’ha inviato l’ha ritirato. Gliene chieda uno nuovo se vuole ancora collegarsi.',
  },
  magic_link_unknown: {
    title: 'Questo link non funziona',
    text: 'Forse è già stato usato, o ne manca una parte. Lo apra di nuovo dal messaggio, o ne chieda uno nuovo a chi gliel’ha inviato.',
  },
  done: (organization) => ({
    title: 'È tutto pronto',
    text: `${organization} è collegato al suo sistema. Può chiudere questa pagina.`,
  }),
  goOn: (organization) => `Continua su ${organization}`,
};

export default it;
