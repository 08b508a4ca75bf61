import type { PageTexts } from './en';

const pl: PageTexts = {
  magic_link_expired: {
    title: 'Ten link wygasł',
    text: 'Takie linki działają przez ograniczony czas. Poproś nadawcę o nowy.',
  },
  magic_link_revoked: {
    title: 'Ten link został wycofany',
    text: 'Nadawca go wycofał. Poproś o nowy, jeśli nadal chcesz się połączyć.',
  },
  magic_link_unknown: {
    title: 'Ten link nie działa',
    text: 'Być może został już użyty albo brakuje jego części. Otwórz go ponownie z wiadomości lub poproś nadawcę o nowy.',
  },
  done: (organization) => ({
    title: 'Wszystko gotowe',
    text: `${organization} ma już połączenie z Twoim systemem. Możesz zamknąć tę stronę.`,
  }),
  goOn: (organization) => `Przejdź do ${organization}`,
};

export default pl;
