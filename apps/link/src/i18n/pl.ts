import type { Messages } from './en';

const plural = new Intl.PluralRules('pl');

function systems(count: number): string {
  const rule = plural.select(count);
  if (rule === 'one') return `${count} system`;
  return rule === 'few' ? `${count} systemy` : `${count} systemów`;
}

const pl: Messages = {
  back: 'Wstecz',
  close: 'Zamknij',
  loading: 'Ładowanie',
  proceed: 'Dalej',
  tryAgain: 'Spróbuj ponownie',
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  requestId: 'Identyfikator żądania',
  newTab: 'otwiera się w nowej karcie',
  step: (step, of) => `Krok ${step} z ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Połącz swój system magazynowy z ${organization}`,
      cart: `Połącz swój sklep z ${organization}`,
      carrier: `Połącz swojego przewoźnika z ${organization}`,
      freight: `Połącz swojego spedytora z ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Gotowe w około minutę',
        text: 'Użyj konta, które już masz. Niczego nie trzeba instalować.',
      },
      {
        title: 'Twoje dane logowania pozostają prywatne',
        text: `Są przechowywane w postaci zaszyfrowanej, a ${organization} nigdy ich nie widzi.`,
      },
      {
        title: 'Widzisz, co jest udostępniane',
        text: `Na końcu lista pokazuje, co może odczytać ${organization}.`,
      },
    ],
  },
  consent: {
    before: 'Kontynuując, akceptujesz ',
    terms: 'warunki korzystania',
    and: ' oraz ',
    privacy: 'politykę prywatności',
    after: '.',
  },
  choose: {
    title: {
      wms: 'Z jakiego systemu magazynowego korzystasz?',
      cart: 'Z jakiej platformy sklepowej korzystasz?',
      carrier: 'Z jakiego przewoźnika korzystasz?',
      freight: 'Z jakiego spedytora korzystasz?',
    },
    search: 'Szukaj według nazwy',
    count: systems,
    noMatch: (query) => ({
      title: `Żaden system nie nazywa się „${query}”`,
      text: 'Sprawdź pisownię lub przejrzyj całą listę.',
    }),
    clear: 'Pokaż wszystkie',
    nothing: (organization) => ({
      title: 'Nie ma tu jeszcze nic do połączenia',
      text: `${organization} nie udostępnia tu jeszcze żadnego systemu. Poproś o dodanie swojego.`,
    }),
    unknown: {
      title: 'Ten system nie jest tu dostępny',
      text: 'Wybierz swój z listy.',
    },
  },
  credentials: {
    title: (system) => `Połącz ${system}`,
    submit: (system) => `Połącz ${system}`,
    methods: 'Jak się logujesz?',
    optional: 'Opcjonalnie',
    show: 'Pokaż',
    hide: 'Ukryj',
    whereToFind: 'Gdzie to znaleźć',
    select: 'Wybierz',
    missing: (label) => `Brakuje wartości: ${label}.`,
    notAnAddress: (label) => `${label}: podaj adres internetowy, na przykład https://example.com.`,
    wrongForm: (label) => `${label}: wartość wygląda na niepełną. Sprawdź, czy skopiowano całość.`,
    refused: (system, label) => `${system} odrzuca tę wartość: ${label}.`,
  },
  resumed: {
    choose: 'Tutaj przerwano.',
    secrets: 'Tutaj przerwano. Klucze i hasła nie zostały zachowane.',
    startOver: 'Zacznij od nowa',
  },
  checking: {
    title: (system) => `Łączenie: ${system}`,
    signingIn: (system) => `Logowanie do ${system}`,
    signedIn: (system) => `Zalogowano do ${system}`,
    renewing: 'Odnawianie sesji',
    saving: 'Zapisywanie połączenia',
    status: {
      pending: 'Sprawdzanie',
      granted: 'Przyznano',
      denied: 'Nie przyznano',
      unknown: 'Nie wiadomo',
    },
    slow: (system) => `Oczekiwanie na odpowiedź: ${system}. Może to potrwać do 30 sekund.`,
    slowFor: (system, resources) => `Oczekiwanie na odpowiedź ${system}: ${resources}.`,
  },
  result: {
    title: (system) => `Połączono: ${system}`,
    full: 'Pełna autoryzacja',
    fullText: (organization) => `${organization} może odczytać wszystko, co jest tu wymienione.`,
    partial: 'Brakuje niektórych uprawnień',
    partialText: (organization, system) =>
      `${organization} działa z tym, co przyznano. Aby dodać resztę, rozszerz uprawnienia tego konta w ${system}.`,
    detail: 'Szczegóły (po angielsku):',
    reasons: {
      missing_permission: 'To konto nie ma prawa tego odczytać.',
      not_enabled: 'Ta część nie jest włączona dla konta.',
      throttled: 'System był zbyt zajęty. Zostanie to sprawdzone później.',
      unreachable: 'Ta część była nieosiągalna. Zostanie sprawdzona później.',
      unexpected_answer: 'Odpowiedź była niejasna. Zostanie to sprawdzone później.',
    },
    finish: 'Zakończ',
    notTaken: (organization, system) => ({
      title: `${system} – połączono, ale ${organization} nie może jeszcze tego zapisać`,
      text: `Błąd nie leży po Twojej stronie. Spróbuj ponownie; jeśli to nie pomoże, powiadom ${organization}.`,
    }),
  },
  leave: {
    title: 'Wyjść bez połączenia?',
    typed: 'Wpisane dane zostaną utracone.',
    running: 'Sprawdzanie jeszcze trwa.',
    stay: 'Zostań',
    leave: 'Wyjdź',
  },
  slow: {
    host: 'Oczekiwanie na stronę za tym oknem.',
    api: 'Ładowanie wciąż trwa. Połączenie wydaje się wolne.',
  },
  refused: 'Ta strona nie może wyświetlać Trackstar Link',
  topLevel: {
    title: 'Ta strona jest częścią innej',
    text: 'Trackstar Link otwiera się w aplikacji, którą chcesz połączyć. Wróć do niej i użyj jej przycisku łączenia.',
  },
  resources: {
    orders: 'Zamówienia',
    products: 'Produkty',
    inventory: 'Stany magazynowe',
    inbound_shipments: 'Dostawy przychodzące',
    returns: 'Zwroty',
    shipments: 'Przesyłki',
    warehouses: 'Magazyny',
    shipping_methods: 'Metody wysyłki',
    warehouse_customers: 'Klienci magazynu',
    warehouse_locations: 'Lokalizacje w magazynie',
    bills: 'Rachunki',
    inventory_ledger: 'Ruchy magazynowe',
    invoice_line_items: 'Pozycje faktur',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} nie akceptuje tych danych logowania`,
      text: 'Sprawdź, czy są kompletne, albo utwórz tam nowe i wklej je tutaj.',
    },
    account_disabled: {
      title: `To konto zostało wyłączone przez ${system}`,
      text: `Poproś ${system} o jego włączenie albo użyj innego konta.`,
    },
    integration_not_enabled: {
      title: `To konto ${system} nie ma dostępu do API`,
      text: `Poproś ${system} o włączenie dostępu do API i spróbuj ponownie.`,
    },
    integration_throttled: {
      title: `${system} prosi o krótką przerwę`,
      text: 'Dotarło tam zbyt wiele żądań. Odczekaj minutę i spróbuj ponownie.',
    },
    integration_unreachable: {
      title: `Nie można połączyć się z ${system}`,
      text: 'Błąd leży tam albo po drodze, nie u Ciebie. Spróbuj ponownie za kilka minut.',
    },
    integration_unexpected_answer: {
      title: `Niejasna odpowiedź: ${system}`,
      text: 'Błąd nie leży po Twojej stronie. Spróbuj ponownie za kilka minut.',
    },
    integration_timeout: {
      title: `Brak odpowiedzi w ciągu 30 sekund: ${system}`,
      text: 'System działa teraz wolno. Spróbuj ponownie za kilka minut.',
    },
    integration_not_found: {
      title: `${system} nie jest już tu dostępny`,
      text: 'Wróć i wybierz inny system.',
    },
    validation_failed: {
      title: 'Niektóre pola wymagają poprawy',
      text: 'Pod każdym z nich napisano, co jest nie tak.',
    },
    rate_limited: {
      title: 'Zbyt wiele prób w krótkim czasie',
      text: 'Odczekaj minutę i spróbuj ponownie.',
    },
    link_token_invalid: {
      title: `${organization} nie może odnowić tej sesji`,
      text: 'Zamknij to okno i otwórz je ponownie ze strony, która jest za nim.',
    },
    token_failed: {
      title: 'Strona za tym oknem nie mogła rozpocząć łączenia',
      text: 'Błąd leży po jej stronie. Spróbuj ponownie; jeśli to nie pomoże, powiadom jej opiekunów.',
    },
    database_unavailable: {
      title: 'Nasz serwer nie jest gotowy',
      text: 'Błąd leży po naszej stronie. Spróbuj ponownie za kilka sekund.',
    },
    network: {
      title: 'Nasz serwer jest nieosiągalny',
      text: 'Połączenie zostało przerwane. Sprawdź swoją sieć i spróbuj ponownie.',
    },
    offline: {
      title: 'Jesteś offline',
      text: 'Nic nie przepadło. Ciąg dalszy nastąpi, gdy wróci połączenie.',
    },
    internal: {
      title: 'Nasz serwer popełnił błąd',
      text: 'Błąd leży po naszej stronie. Spróbuj ponownie; jeśli to nie pomoże, podaj poniższy identyfikator.',
    },
  }),
};

export default pl;
