import type { ReinstallTexts } from './en';

const fr: ReinstallTexts = {
  title: (system) => `Reconnecter ${system}`,
  about: (account, organization) =>
    `Cela renouvelle l’accès de « ${account} ». La connexion reste, avec tout ce que ${organization} en a reçu.`,
  kept: 'Informations conservées',
  result: (system) => `${system} est de nouveau connecté`,
  existing: {
    title: 'Ce compte est déjà connecté',
    text: (account, system, organization) =>
      `« ${account} » chez ${system} est connecté à ${organization}. Renouvelez cette connexion, sauf s’il vous en faut une deuxième.`,
    reinstall: 'Renouveler cette connexion',
    add: 'Le connecter une deuxième fois',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'C’est un autre compte',
      text: `Vous avez utilisé « ${given} », mais cette connexion est celle de « ${connected} ». Rien n’a été modifié. Utilisez « ${connected} » ; si ${system} vous connecte tout seul, déconnectez-vous d’abord là-bas.`,
    }),
    connection_changed: {
      title: 'Quelqu’un d’autre vient de renouveler cette connexion',
      text: 'Elle fonctionne avec les informations de cette personne. Ne continuez que si les vôtres doivent les remplacer.',
    },
  },
};

export default fr;
