import type { Words } from '../page-texts';

export const nl: Words = {
  start: (system, organization) => ({
    title: `${system} verbinden met ${organization}?`,
    text: `${organization} vraagt om uw ${system}-account te verbinden. Ga alleen door als u of een collega dit daar hebt gestart. U meldt zich bij ${system} zelf aan.`,
  }),
  proceed: 'Doorgaan',
  account: 'Aangemeld als',
  back: 'U kunt dit venster sluiten.',
  returnTo: (organization) => `Terug naar ${organization}`,
  unknown: {
    title: 'Deze aanmelding is hier niet bekend',
    text: 'Misschien is ze oud of hoort ze bij iets anders. Ga terug naar de app waar u begon en begin opnieuw.',
  },
  connected: (system, organization) => ({
    title: `Aangemeld bij ${system}`,
    text: `Ga terug naar ${organization}, waar u begon: daar gaat het verder.`,
  }),
  denied: (system, organization) => ({
    title: 'Er is niets verbonden',
    text: `U hebt geweigerd in ${system}. Ga terug naar ${organization} om het opnieuw te proberen of een andere manier te kiezen.`,
  }),
  failed: (system, organization) => ({
    title: `Aanmelden bij ${system} is niet gelukt`,
    text: `Er is niets verbonden. Ga terug naar ${organization}: daar staat wat er is gebeurd.`,
  }),
  expired: (_system, organization) => ({
    title: 'Deze aanmelding heeft te lang geduurd',
    text: `Er is niets verbonden. Ga terug naar ${organization} en begin opnieuw.`,
  }),
  replayed: (_system, organization) => ({
    title: 'Deze aanmelding is al gebruikt',
    text: `Elke aanmelding werkt één keer. Ga terug naar ${organization} om het resultaat te zien.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'Deze aanmelding is in een andere browser gestart',
    text: `Ze kan alleen daar worden afgerond. Ga terug naar ${organization} en begin opnieuw.`,
  }),
  relay: 'Een ogenblik…',
  relayButton: 'Doorgaan',
};
