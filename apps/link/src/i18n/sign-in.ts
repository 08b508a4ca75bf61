import { chosenLanguage } from '.';
import type { Words } from './en';

/** What is said around signing in at the system's own pages. */
export interface SignInTexts {
  about: (system: string) => string;
  submit: (system: string) => string;
  waiting: {
    title: (system: string) => string;
    text: (system: string) => string;
    checking: (system: string) => string;
  };
  blocked: Words;
  open: (system: string) => string;
  again: string;
  elsewhere: string;
  copyLink: string;
  confirm: {
    title: string;
    text: (account: string, system: string, organization: string) => string;
    unnamed: (system: string) => string;
    yes: string;
    no: string;
  };
  failures: (
    system: string,
    organization: string,
  ) => Record<'oauth_denied' | 'oauth_expired' | 'oauth_failed' | 'oauth_app_missing', Words>;
}

const en: SignInTexts = {
  about: (system) =>
    `You sign in at ${system} in a window of its own; this page then carries on by itself.`,
  submit: (system) => `Continue with ${system}`,
  waiting: {
    title: (system) => `Continue in the ${system} window`,
    text: (system) => `Sign in to ${system} and approve. This page notices by itself.`,
    checking: (system) => `Signed in. Checking what ${system} allows.`,
  },
  blocked: {
    title: 'Your browser held the window back',
    text: 'Open it with this link; it was only waiting for you to ask.',
  },
  open: (system) => `Open ${system}`,
  again: 'Open the window again',
  elsewhere: 'Does somebody else have the account? Send them this link.',
  copyLink: 'Copy link',
  confirm: {
    title: 'Is this your account?',
    text: (account, system, organization) =>
      `“${account}” has signed in to ${system}. Connect it to ${organization} only if you know it.`,
    unnamed: (system) => `an account of ${system}`,
    yes: 'Yes, connect it',
    no: 'No, start again',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Nothing was connected',
      text: `The sign-in was declined in ${system}. Continue once more when you are ready.`,
    },
    oauth_expired: {
      title: 'The sign-in took too long',
      text: 'Nothing is lost. Continue once more.',
    },
    oauth_failed: {
      title: `The sign-in to ${system} did not work`,
      text: 'Continue once more. If it stays, choose another way, or try again later.',
    },
    oauth_app_missing: {
      title: 'This way is not set up yet',
      text: 'Choose another way to sign in, or ask the people who run this page to set it up.',
    },
  }),
};

const es: SignInTexts = {
  about: (system) =>
    `La sesión se inicia en ${system}, en una ventana aparte; después continúa aquí sin más.`,
  submit: (system) => `Continuar con ${system}`,
  waiting: {
    title: (system) => `Continúe en la ventana de ${system}`,
    text: (system) => `Inicie sesión en ${system} y acepte. Esta página lo nota sola.`,
    checking: (system) => `Sesión iniciada. Se comprueba qué permite ${system}.`,
  },
  blocked: {
    title: 'Su navegador retuvo la ventana',
    text: 'Ábrala con este enlace: solo esperaba que usted lo pidiera.',
  },
  open: (system) => `Abrir ${system}`,
  again: 'Abrir la ventana otra vez',
  elsewhere: '¿La cuenta es de otra persona? Envíele este enlace.',
  copyLink: 'Copiar enlace',
  confirm: {
    title: '¿Es esta su cuenta?',
    text: (account, system, organization) =>
      `«${account}» ha iniciado sesión en ${system}. Conéctela con ${organization} solo si la conoce.`,
    unnamed: (system) => `una cuenta de ${system}`,
    yes: 'Sí, conectarla',
    no: 'No, empezar de nuevo',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'No se conectó nada',
      text: `El acceso se rechazó en ${system}. Continúe otra vez cuando quiera.`,
    },
    oauth_expired: {
      title: 'El inicio de sesión tardó demasiado',
      text: 'No se ha perdido nada. Continúe otra vez.',
    },
    oauth_failed: {
      title: `El inicio de sesión en ${system} no funcionó`,
      text: 'Continúe otra vez. Si sigue igual, elija otra forma o inténtelo más tarde.',
    },
    oauth_app_missing: {
      title: 'Esta forma aún no está configurada',
      text: 'Elija otra forma de iniciar sesión o pida a quienes gestionan esta página que la configuren.',
    },
  }),
};

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

const de: SignInTexts = {
  about: (system) =>
    `Sie melden sich bei ${system} in einem eigenen Fenster an; danach geht es hier von selbst weiter.`,
  submit: (system) => `Weiter mit ${system}`,
  waiting: {
    title: (system) => `Weiter im Fenster von ${system}`,
    text: (system) =>
      `Melden Sie sich bei ${system} an und stimmen Sie zu. Diese Seite merkt es von selbst.`,
    checking: (system) => `Angemeldet. Es wird geprüft, was ${system} erlaubt.`,
  },
  blocked: {
    title: 'Ihr Browser hat das Fenster zurückgehalten',
    text: 'Öffnen Sie es mit diesem Link: Es wartet nur darauf.',
  },
  open: (system) => `${system} öffnen`,
  again: 'Fenster noch einmal öffnen',
  elsewhere: 'Hat jemand anderes das Konto? Senden Sie diesen Link.',
  copyLink: 'Link kopieren',
  confirm: {
    title: 'Ist das Ihr Konto?',
    text: (account, system, organization) =>
      `„${account}“ hat sich bei ${system} angemeldet. Verbinden Sie es nur mit ${organization}, wenn Sie es kennen.`,
    unnamed: (system) => `ein Konto von ${system}`,
    yes: 'Ja, verbinden',
    no: 'Nein, neu beginnen',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Es wurde nichts verbunden',
      text: `Die Anmeldung wurde in ${system} abgelehnt. Fahren Sie fort, wenn Sie so weit sind.`,
    },
    oauth_expired: {
      title: 'Die Anmeldung hat zu lange gedauert',
      text: 'Es ist nichts verloren. Fahren Sie einfach noch einmal fort.',
    },
    oauth_failed: {
      title: `Die Anmeldung bei ${system} hat nicht geklappt`,
      text: 'Versuchen Sie es noch einmal. Wenn es so bleibt, wählen Sie einen anderen Weg.',
    },
    oauth_app_missing: {
      title: 'Dieser Weg ist noch nicht eingerichtet',
      text: 'Wählen Sie einen anderen Weg, oder bitten Sie die Betreiber dieser Seite, ihn einzurichten.',
    },
  }),
};

export const signInTexts: Readonly<Record<string, SignInTexts>> = { en, es, fr, de };

export function useSignInTexts(): SignInTexts {
  return signInTexts[chosenLanguage()] ?? en;
}

/** Words for failures of a sign-in; undefined for failures of any other kind. */
export function signInFailureWords(
  { failures }: SignInTexts,
  code: string,
  system: string,
  organization: string,
): Words | undefined {
  const words = failures(system, organization);
  return Object.hasOwn(words, code) ? words[code as keyof typeof words] : undefined;
}
