import type { LinkLanguage } from '@trackstar-link/contract/bridge';
import { ar } from './page-words/ar';
import { it } from './page-words/it';
import { ja } from './page-words/ja';
import { nl } from './page-words/nl';
import { pl } from './page-words/pl';
import { pt } from './page-words/pt';
import { sv } from './page-words/sv';
import { zh } from './page-words/zh';

/** A title and a sentence or two. */
export interface PageWords {
  title: string;
  text: string;
}

type About = (system: string, organization: string) => PageWords;

/** All that the pages around a sign-in say, in one language. */
export interface Words {
  start: About;
  proceed: string;
  account: string;
  back: string;
  returnTo: (organization: string) => string;
  unknown: PageWords;
  connected: About;
  denied: About;
  failed: About;
  expired: About;
  replayed: About;
  other_browser: About;
  relay: string;
  relayButton: string;
}

const en: Words = {
  start: (system, organization) => ({
    title: `Connect ${system} to ${organization}?`,
    text: `${organization} asks to connect your ${system} account. Continue only if you or somebody you work with started this there. You sign in at ${system} itself.`,
  }),
  proceed: 'Continue',
  account: 'Account',
  back: 'You can close this window.',
  returnTo: (organization) => `Back to ${organization}`,
  unknown: {
    title: 'This sign-in is not known here',
    text: 'It may be old, or belong to something else. Go back to the app where you began, and start again.',
  },
  connected: (system, organization) => ({
    title: `Signed in to ${system}`,
    text: `Go back to ${organization}, where you began: it continues there.`,
  }),
  denied: (system, organization) => ({
    title: 'Nothing was connected',
    text: `You declined in ${system}. Go back to ${organization} to try again or choose another way.`,
  }),
  failed: (system, organization) => ({
    title: `The sign-in to ${system} did not work`,
    text: `Nothing was connected. Go back to ${organization}, which says what happened.`,
  }),
  expired: (_system, organization) => ({
    title: 'This sign-in took too long',
    text: `Nothing was connected. Go back to ${organization}, and start again.`,
  }),
  replayed: (_system, organization) => ({
    title: 'This sign-in has already been used',
    text: `Each one works once. Go back to ${organization} to see what came of it.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'This sign-in was started in another browser',
    text: `It can only be finished where it was started. Go back to ${organization}, and start again.`,
  }),
  relay: 'One moment…',
  relayButton: 'Continue',
};

const es: Words = {
  start: (system, organization) => ({
    title: `¿Conectar ${system} con ${organization}?`,
    text: `${organization} pide conectar su cuenta de ${system}. Continúe solo si usted o alguien de su equipo lo inició allí. La sesión se inicia en ${system}.`,
  }),
  proceed: 'Continuar',
  account: 'Cuenta',
  back: 'Puede cerrar esta ventana.',
  returnTo: (organization) => `Volver a ${organization}`,
  unknown: {
    title: 'Este inicio de sesión no se conoce aquí',
    text: 'Puede ser antiguo o pertenecer a otra cosa. Vuelva a la aplicación donde empezó y comience de nuevo.',
  },
  connected: (system, organization) => ({
    title: `Sesión iniciada en ${system}`,
    text: `Vuelva a ${organization}, donde empezó: allí continúa.`,
  }),
  denied: (system, organization) => ({
    title: 'No se conectó nada',
    text: `Usted lo rechazó en ${system}. Vuelva a ${organization} para intentarlo de nuevo o elegir otra forma.`,
  }),
  failed: (system, organization) => ({
    title: `El inicio de sesión en ${system} no funcionó`,
    text: `No se conectó nada. Vuelva a ${organization}, que indica lo ocurrido.`,
  }),
  expired: (_system, organization) => ({
    title: 'Este inicio de sesión tardó demasiado',
    text: `No se conectó nada. Vuelva a ${organization} y comience de nuevo.`,
  }),
  replayed: (_system, organization) => ({
    title: 'Este inicio de sesión ya se usó',
    text: `Cada uno sirve una vez. Vuelva a ${organization} para ver el resultado.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'Este inicio de sesión se empezó en otro navegador',
    text: `Solo puede terminarse donde se empezó. Vuelva a ${organization} y comience de nuevo.`,
  }),
  relay: 'Un momento…',
  relayButton: 'Continuar',
};

const fr: Words = {
  start: (system, organization) => ({
    title: `Connecter ${system} à ${organization} ?`,
    text: `${organization} demande à connecter votre compte ${system}. Ne continuez que si vous ou un collègue l’avez lancé là-bas. Vous vous connectez sur ${system} même.`,
  }),
  proceed: 'Continuer',
  account: 'Compte',
  back: 'Vous pouvez fermer cette fenêtre.',
  returnTo: (organization) => `Revenir à ${organization}`,
  unknown: {
    title: 'Cette connexion n’est pas connue ici',
    text: 'Elle est peut-être ancienne ou concerne autre chose. Revenez à l’application de départ et recommencez.',
  },
  connected: (system, organization) => ({
    title: `Connecté à ${system}`,
    text: `Revenez à ${organization}, où vous avez commencé : la suite s’y trouve.`,
  }),
  denied: (system, organization) => ({
    title: 'Rien n’a été connecté',
    text: `Vous avez refusé dans ${system}. Revenez à ${organization} pour réessayer ou choisir une autre méthode.`,
  }),
  failed: (system, organization) => ({
    title: `La connexion à ${system} n’a pas abouti`,
    text: `Rien n’a été connecté. Revenez à ${organization}, qui indique ce qui s’est passé.`,
  }),
  expired: (_system, organization) => ({
    title: 'Cette connexion a pris trop de temps',
    text: `Rien n’a été connecté. Revenez à ${organization} et recommencez.`,
  }),
  replayed: (_system, organization) => ({
    title: 'Cette connexion a déjà servi',
    text: `Chacune sert une fois. Revenez à ${organization} pour voir le résultat.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'Cette connexion a été lancée dans un autre navigateur',
    text: `Elle ne peut se terminer que là. Revenez à ${organization} et recommencez.`,
  }),
  relay: 'Un instant…',
  relayButton: 'Continuer',
};

const de: Words = {
  start: (system, organization) => ({
    title: `${system} mit ${organization} verbinden?`,
    text: `${organization} möchte Ihr ${system}-Konto verbinden. Fahren Sie nur fort, wenn Sie oder jemand aus Ihrem Team das dort begonnen hat. Sie melden sich bei ${system} selbst an.`,
  }),
  proceed: 'Weiter',
  account: 'Konto',
  back: 'Sie können dieses Fenster schließen.',
  returnTo: (organization) => `Zurück zu ${organization}`,
  unknown: {
    title: 'Diese Anmeldung ist hier nicht bekannt',
    text: 'Sie ist vielleicht alt oder gehört zu etwas anderem. Gehen Sie zurück zur App und beginnen Sie von vorn.',
  },
  connected: (system, organization) => ({
    title: `Bei ${system} angemeldet`,
    text: `Gehen Sie zurück zu ${organization}: Dort geht es weiter.`,
  }),
  denied: (system, organization) => ({
    title: 'Es wurde nichts verbunden',
    text: `Sie haben in ${system} abgelehnt. Gehen Sie zurück zu ${organization}, um es erneut zu versuchen oder einen anderen Weg zu wählen.`,
  }),
  failed: (system, organization) => ({
    title: `Die Anmeldung bei ${system} hat nicht geklappt`,
    text: `Es wurde nichts verbunden. Gehen Sie zurück zu ${organization}: Dort steht, was geschehen ist.`,
  }),
  expired: (_system, organization) => ({
    title: 'Diese Anmeldung hat zu lange gedauert',
    text: `Es wurde nichts verbunden. Gehen Sie zurück zu ${organization} und beginnen Sie von vorn.`,
  }),
  replayed: (_system, organization) => ({
    title: 'Diese Anmeldung wurde schon verwendet',
    text: `Jede gilt einmal. Gehen Sie zurück zu ${organization}, um das Ergebnis zu sehen.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'Diese Anmeldung wurde in einem anderen Browser begonnen',
    text: `Sie kann nur dort beendet werden. Gehen Sie zurück zu ${organization} und beginnen Sie von vorn.`,
  }),
  relay: 'Einen Moment…',
  relayButton: 'Weiter',
};

const catalogues: Readonly<Record<LinkLanguage, Words>> = {
  en,
  es,
  fr,
  de,
  it,
  pt,
  nl,
  pl,
  sv,
  ja,
  zh,
  ar,
};

/** What the pages say in this language. */
export function words(language: LinkLanguage): Words {
  return catalogues[language];
}
