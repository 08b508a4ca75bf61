import type { PageTexts } from './en';

const fr: PageTexts = {
  magic_link_expired: {
    title: 'Ce lien a expiré',
    text: 'Ce type de lien n’est valable qu’un certain temps. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  },
  magic_link_revoked: {
    title: 'Ce lien a été retiré',
    text: 'La personne qui l’a envoyé l’a retiré. Demandez-lui-en un nouveau si vous souhaitez toujours vous connecter.',
  },
  magic_link_unknown: {
    title: 'Ce lien ne fonctionne pas',
    text: 'Il a peut-être déjà servi, ou il en manque une partie. Ouvrez-le à nouveau depuis votre message, ou demandez-en un nouveau à la personne qui vous l’a envoyé.',
  },
  done: (organization) => ({
    title: 'Tout est prêt',
    text: `${organization} est connecté à votre système. Vous pouvez fermer cette page.`,
  }),
  goOn: (organization) => `Continuer vers ${organization}`,
};

export default fr;
