import type { ReinstallTexts } from './en';

const sv: ReinstallTexts = {
  title: (system) => `Anslut ${system} igen`,
  about: (account, organization) =>
    `Det här förnyar inloggningen för ”${account}”. Anslutningen finns kvar, med allt som ${organization} har från den.`,
  kept: 'Uppgifter från tidigare',
  result: (system) => `${system} är anslutet igen`,
  existing: {
    title: 'Det här kontot är redan anslutet',
    text: (account, system, organization) =>
      `”${account}” hos ${system} är anslutet till ${organization}. Förnya den anslutningen, om du inte behöver en till.`,
    reinstall: 'Förnya den anslutningen',
    add: 'Anslut en andra gång',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'Det här är ett annat konto',
      text: `Inloggat är ”${given}”, men anslutningen hör till ”${connected}”. Ingenting har ändrats. Använd ”${connected}”; om ${system} loggar in dig av sig självt, logga ut där först.`,
    }),
    connection_changed: {
      title: 'Någon annan har just förnyat den här anslutningen',
      text: 'Den fungerar med den personens uppgifter. Fortsätt bara om dina ska ersätta dem.',
    },
  },
};

export default sv;
