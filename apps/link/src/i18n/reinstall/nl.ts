import type { ReinstallTexts } from './en';

const nl: ReinstallTexts = {
  title: (system) => `${system} opnieuw verbinden`,
  about: (account, organization) =>
    `Hiermee wordt de aanmelding van ‘${account}’ vernieuwd. De verbinding blijft, met alles wat ${organization} ervan heeft.`,
  kept: 'Gegevens van eerder',
  result: (system) => `${system} is weer verbonden`,
  existing: {
    title: 'Dit account is al verbonden',
    text: (account, system, organization) =>
      `‘${account}’ van ${system} is verbonden met ${organization}. Vernieuw die verbinding, tenzij u een tweede nodig hebt.`,
    reinstall: 'Die verbinding vernieuwen',
    add: 'Een tweede keer verbinden',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'Dit is een ander account',
      text: `Aangemeld is ‘${given}’, maar deze verbinding hoort bij ‘${connected}’. Er is niets gewijzigd. Gebruik ‘${connected}’; als ${system} u vanzelf aanmeldt, meld u daar dan eerst af.`,
    }),
    connection_changed: {
      title: 'Iemand anders heeft deze verbinding net vernieuwd',
      text: 'Ze werkt met wat daar is ingevuld. Ga alleen door als uw gegevens ervoor in de plaats moeten komen.',
    },
  },
};

export default nl;
