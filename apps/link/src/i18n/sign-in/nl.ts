import type { SignInTexts } from './en';

const nl: SignInTexts = {
  about: (system) =>
    `U meldt zich in een apart venster aan bij ${system}; daarna gaat deze pagina vanzelf verder.`,
  submit: (system) => `Doorgaan met ${system}`,
  waiting: {
    title: (system) => `Ga verder in het venster van ${system}`,
    text: (system) =>
      `Meld u aan bij ${system} en geef toestemming. Deze pagina merkt het vanzelf.`,
    checking: (system) => `Aangemeld. Er wordt gecontroleerd wat ${system} toestaat.`,
  },
  blocked: {
    title: 'Uw browser heeft het venster tegengehouden',
    text: 'Open het met deze link: het wachtte alleen op uw verzoek.',
  },
  open: (system) => `${system} openen`,
  inThisTab: 'Doorgaan in dit tabblad',
  again: 'Venster opnieuw openen',
  elsewhere: 'Heeft iemand anders het account? Stuur diegene deze link.',
  copyLink: 'Link kopiëren',
  confirm: {
    title: 'Is dit uw account?',
    text: (account, system, organization) =>
      `‘${account}’ heeft zich aangemeld bij ${system}. Verbind dit account alleen met ${organization} als u het kent.`,
    unnamed: (system) => `een account van ${system}`,
    yes: 'Ja, verbinden',
    no: 'Nee, opnieuw beginnen',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Er is niets verbonden',
      text: `De aanmelding is geweigerd in ${system}. Probeer het opnieuw wanneer u zover bent.`,
    },
    oauth_expired: {
      title: 'Het aanmelden duurde te lang',
      text: 'Er is niets verloren gegaan. Probeer het opnieuw.',
    },
    oauth_failed: {
      title: `Het aanmelden bij ${system} is niet gelukt`,
      text: 'Probeer het opnieuw. Blijft het zo, kies dan een andere manier of probeer het later.',
    },
    oauth_app_missing: {
      title: 'Deze manier is nog niet ingesteld',
      text: 'Kies een andere manier om u aan te melden, of vraag de beheerders van deze pagina om deze in te stellen.',
    },
  }),
};

export default nl;
