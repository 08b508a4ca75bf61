import type { SignInTexts } from './en';

const fr: SignInTexts = {
  about: (system) =>
    `La connexion se fait sur ${system}, dans une fenêtre à part ; vous revenez ensuite ici.`,
  submit: (system) => `Continuer avec ${system}`,
  waiting: {
    title: (system) => `Continuez dans la fenêtre ${system}`,
    text: (system) => `Connectez-vous à ${system} et acceptez. Cette page le remarque toute seule.`,
    checking: (system) => `Connecté. Vérification de ce que ${system} autorise.`,
  },
  blocked: {
    title: 'Votre navigateur a retenu la fenêtre',
    text: 'Ouvrez-la avec ce lien : elle n’attendait que votre demande.',
  },
  open: (system) => `Ouvrir ${system}`,
  inThisTab: 'Continuer dans cet onglet',
  again: 'Ouvrir à nouveau la fenêtre',
  elsewhere: 'Le compte appartient à quelqu’un d’autre ? Envoyez-lui ce lien.',
  copyLink: 'Copier le lien',
  confirm: {
    title: 'Est-ce votre compte ?',
    text: (account, system, organization) =>
      `« ${account} » s’est connecté à ${system}. Ne l’associez à ${organization} que si vous le connaissez.`,
    unnamed: (system) => `un compte ${system}`,
    yes: 'Oui, l’associer',
    no: 'Non, recommencer',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Rien n’a été connecté',
      text: `La connexion a été refusée dans ${system}. Continuez à nouveau quand vous voulez.`,
    },
    oauth_expired: {
      title: 'La connexion a pris trop de temps',
      text: 'Rien n’est perdu. Continuez à nouveau.',
    },
    oauth_failed: {
      title: `La connexion à ${system} n’a pas abouti`,
      text: 'Continuez à nouveau. Si cela persiste, choisissez une autre méthode ou réessayez plus tard.',
    },
    oauth_app_missing: {
      title: 'Cette méthode n’est pas encore configurée',
      text: 'Choisissez une autre méthode, ou demandez aux responsables de cette page de la configurer.',
    },
  }),
};

export default fr;
