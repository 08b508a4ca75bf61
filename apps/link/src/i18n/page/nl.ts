import type { PageTexts } from './en';

const nl: PageTexts = {
  magic_link_expired: {
    title: 'Deze link is verlopen',
    text: 'Links zoals deze werken beperkte tijd. Vraag de afzender om een nieuwe.',
  },
  magic_link_revoked: {
    title: 'Deze link is ingetrokken',
    text: 'De afzender heeft hem ingetrokken. Vraag om een nieuwe als u nog wilt verbinden.',
  },
  magic_link_unknown: {
    title: 'Deze link werkt niet',
    text: 'Misschien is hij al gebruikt, of ontbreekt er een deel. Open hem opnieuw vanuit uw bericht, of vraag de afzender om een nieuwe.',
  },
  done: (organization) => ({
    title: 'Alles is klaar',
    text: `${organization} is verbonden met uw systeem. U kunt deze pagina sluiten.`,
  }),
  goOn: (organization) => `Verder naar ${organization}`,
};

export default nl;
