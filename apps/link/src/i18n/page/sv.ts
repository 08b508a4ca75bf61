import type { PageTexts } from './en';

const sv: PageTexts = {
  magic_link_expired: {
    title: 'Den här länken har gått ut',
    text: 'Sådana här länkar gäller en begränsad tid. Be avsändaren om en ny.',
  },
  magic_link_revoked: {
    title: 'Den här länken har dragits tillbaka',
    text: 'Avsändaren har dragit tillbaka den. Be om en ny om du fortfarande vill ansluta.',
  },
  magic_link_unknown: {
    title: 'Den här länken fungerar inte',
    text: 'Den kan redan ha använts, eller så saknas en del av den. Öppna den igen från ditt meddelande, eller be avsändaren om en ny.',
  },
  done: (organization) => ({
    title: 'Allt är klart',
    text: `${organization} är anslutet till ditt system. Du kan stänga den här sidan.`,
  }),
  goOn: (organization) => `Fortsätt till ${organization}`,
};

export default sv;
