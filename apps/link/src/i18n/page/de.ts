import type { PageTexts } from './en';

const de: PageTexts = {
  magic_link_expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Solche Links gelten nur eine begrenzte Zeit. Bitten Sie den Absender um einen neuen.',
  },
  magic_link_revoked: {
    title: 'Dieser Link wurde zurückgezogen',
    text: 'Der Absender hat ihn zurückgezogen. Bitten Sie ihn um einen neuen, wenn Sie sich noch verbinden möchten.',
  },
  magic_link_unknown: {
    title: 'Dieser Link funktioniert nicht',
    text: 'Vielleicht wurde er schon verwendet, oder ein Teil davon fehlt. Öffnen Sie ihn noch einmal aus Ihrer Nachricht, oder bitten Sie den Absender um einen neuen.',
  },
  done: (organization) => ({
    title: 'Alles ist eingerichtet',
    text: `${organization} ist mit Ihrem System verbunden. Sie können diese Seite schließen.`,
  }),
  goOn: (organization) => `Weiter zu ${organization}`,
};

export default de;
