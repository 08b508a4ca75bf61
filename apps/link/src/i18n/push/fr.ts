import type { PushTexts } from './en';

const fr: PushTexts = {
  about: (system) =>
    `Saisissez ces valeurs là où ${system} demande où envoyer vos fichiers de factures. Connectez ensuite : le premier fichier peut arriver plus tard.`,
  once: 'Le mot de passe n’est affiché qu’ici et maintenant.',
  values: {
    host: 'Serveur',
    port: 'Port',
    username: 'Utilisateur',
    password: 'Mot de passe',
    folder: 'Dossier',
    host_key_fingerprint: 'Empreinte de la clé du serveur',
  },
  preparing: 'Préparation d’un emplacement pour vos fichiers',
  waiting: {
    title: 'En attente du premier fichier',
    status: 'En attente',
    text: (system, organization) =>
      `${organization} lit les fichiers de ${system} dès leur arrivée. Il ne reste rien à faire ici une fois que ${system} sait où les envoyer.`,
    why: 'Aucun fichier n’est encore arrivé. Le premier montrera que tout fonctionne.',
  },
  expired: (system) => ({
    title: 'Ces valeurs ne sont plus valables',
    text: `En voici de nouvelles. Saisissez-les dans ${system} à la place des anciennes, puis connectez.`,
  }),
};

export default fr;
