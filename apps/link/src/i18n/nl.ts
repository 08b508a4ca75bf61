import type { Messages } from './en';

const nl: Messages = {
  back: 'Terug',
  close: 'Sluiten',
  loading: 'Laden',
  proceed: 'Doorgaan',
  tryAgain: 'Opnieuw proberen',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  requestId: 'Id van de aanvraag',
  newTab: 'opent in een nieuw tabblad',
  step: (step, of) => `Stap ${step} van ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Verbind uw magazijnsysteem met ${organization}`,
      cart: `Verbind uw winkel met ${organization}`,
      carrier: `Verbind uw vervoerder met ${organization}`,
      freight: `Verbind uw expediteur met ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Klaar in ongeveer een minuut',
        text: 'Gebruik het account dat u al hebt. U hoeft niets te installeren.',
      },
      {
        title: 'Uw aanmeldgegevens blijven privé',
        text: `Ze worden versleuteld bewaard en ${organization} ziet ze nooit.`,
      },
      {
        title: 'U ziet wat er wordt gedeeld',
        text: `Aan het eind toont een lijst wat ${organization} kan lezen.`,
      },
    ],
  },
  consent: {
    before: 'Door verder te gaan, gaat u akkoord met ',
    terms: 'de gebruiksvoorwaarden',
    and: ' en ',
    privacy: 'het privacybeleid',
    after: '.',
  },
  choose: {
    title: {
      wms: 'Welk magazijnsysteem gebruikt u?',
      cart: 'Welk winkelplatform gebruikt u?',
      carrier: 'Welke vervoerder gebruikt u?',
      freight: 'Welke expediteur gebruikt u?',
    },
    search: 'Zoeken op naam',
    count: (count) => (count === 1 ? '1 systeem' : `${count} systemen`),
    noMatch: (query) => ({
      title: `Er is geen systeem met de naam ‘${query}’`,
      text: 'Controleer de spelling of bekijk de hele lijst.',
    }),
    clear: 'Alles tonen',
    nothing: (organization) => ({
      title: 'Er is nog niets om te verbinden',
      text: `${organization} biedt hier nog geen systeem aan. Vraag hun het uwe toe te voegen.`,
    }),
    unknown: {
      title: 'Dat systeem is hier niet beschikbaar',
      text: 'Kies het uwe uit de lijst.',
    },
  },
  credentials: {
    title: (system) => `${system} verbinden`,
    submit: (system) => `${system} verbinden`,
    methods: 'Hoe meldt u zich aan?',
    optional: 'Optioneel',
    show: 'Tonen',
    hide: 'Verbergen',
    whereToFind: 'Waar u dit vindt',
    select: 'Maak een keuze',
    missing: (label) => `${label} ontbreekt.`,
    notAnAddress: (label) => `${label}: vul een webadres in, zoals https://example.com.`,
    wrongForm: (label) => `${label}: dit lijkt onvolledig. Controleer of u alles hebt gekopieerd.`,
    refused: (system, label) => `${system} heeft dit gegeven geweigerd: ${label}.`,
  },
  resumed: {
    choose: 'Hier was u gebleven.',
    secrets: 'Hier was u gebleven. Sleutels en wachtwoorden zijn niet bewaard.',
    startOver: 'Opnieuw beginnen',
  },
  checking: {
    title: (system) => `${system} wordt verbonden`,
    signingIn: (system) => `Aanmelden bij ${system}`,
    signedIn: (system) => `Aangemeld bij ${system}`,
    renewing: 'De sessie wordt vernieuwd',
    saving: 'De verbinding wordt opgeslagen',
    status: {
      pending: 'Wordt gecontroleerd',
      granted: 'Toegestaan',
      denied: 'Niet toegestaan',
      unknown: 'Niet bekend',
    },
    slow: (system) => `${system} heeft nog niet geantwoord. Dit kan tot 30 seconden duren.`,
    slowFor: (system, resources) => `Wachten op antwoord van ${system}: ${resources}.`,
  },
  result: {
    title: (system) => `${system} is verbonden`,
    full: 'Volledig gemachtigd',
    fullText: (organization) => `${organization} kan alles lezen wat hier staat.`,
    partial: 'Enkele rechten ontbreken',
    partialText: (organization, system) =>
      `${organization} werkt met wat is toegestaan. Breid voor de rest de rechten van dit account uit in ${system}.`,
    detail: 'Details (in het Engels):',
    reasons: {
      missing_permission: 'Dit account mag dit niet lezen.',
      not_enabled: 'Dit onderdeel is niet ingeschakeld voor het account.',
      throttled: 'Het systeem was te druk. Dit wordt later opnieuw gecontroleerd.',
      unreachable: 'Dit onderdeel was niet bereikbaar. Het wordt later opnieuw gecontroleerd.',
      unexpected_answer: 'Het antwoord was onduidelijk. Dit wordt later opnieuw gecontroleerd.',
    },
    finish: 'Voltooien',
    notTaken: (organization, system) => ({
      title: `${system} is verbonden, maar ${organization} kon dit nog niet opslaan`,
      text: `De fout ligt niet bij u. Probeer het opnieuw; blijft het zo, meld het dan aan ${organization}.`,
    }),
  },
  leave: {
    title: 'Weggaan zonder te verbinden?',
    typed: 'Wat u hebt ingevuld, gaat verloren.',
    running: 'De controle loopt nog.',
    stay: 'Verdergaan',
    leave: 'Weggaan',
  },
  slow: {
    host: 'Wachten op de pagina achter dit venster.',
    api: 'Nog bezig met laden. De verbinding lijkt traag.',
  },
  refused: 'Deze pagina mag Trackstar Link niet tonen',
  topLevel: {
    title: 'Deze pagina hoort in een andere',
    text: 'Trackstar Link opent in de app die u wilt verbinden. Ga terug naar die app en gebruik daar de knop om te verbinden.',
  },
  resources: {
    orders: 'Bestellingen',
    products: 'Producten',
    inventory: 'Voorraad',
    inbound_shipments: 'Inkomende zendingen',
    returns: 'Retouren',
    shipments: 'Zendingen',
    warehouses: 'Magazijnen',
    shipping_methods: 'Verzendmethoden',
    warehouse_customers: 'Magazijnklanten',
    warehouse_locations: 'Magazijnlocaties',
    bills: 'Rekeningen',
    inventory_ledger: 'Voorraadmutaties',
    invoice_line_items: 'Factuurregels',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} heeft deze gegevens niet geaccepteerd`,
      text: 'Controleer of ze volledig zijn, of maak daar nieuwe aan en plak ze hier.',
    },
    account_disabled: {
      title: `${system} heeft dit account uitgeschakeld`,
      text: `Vraag ${system} om het weer in te schakelen, of gebruik een ander account.`,
    },
    integration_not_enabled: {
      title: `Dit account van ${system} heeft geen API-toegang`,
      text: `Vraag ${system} om API-toegang in te schakelen en probeer het opnieuw.`,
    },
    integration_throttled: {
      title: `${system} vraagt om een korte pauze`,
      text: 'Daar kwamen te veel aanvragen binnen. Wacht een minuut en probeer het opnieuw.',
    },
    integration_unreachable: {
      title: `${system} is niet bereikbaar`,
      text: 'De fout ligt daar of onderweg, niet bij u. Probeer het over een paar minuten opnieuw.',
    },
    integration_unexpected_answer: {
      title: `${system} gaf een onduidelijk antwoord`,
      text: 'De fout ligt niet bij u. Probeer het over een paar minuten opnieuw.',
    },
    integration_timeout: {
      title: `${system} antwoordde niet binnen 30 seconden`,
      text: 'Het is daar op dit moment traag. Probeer het over een paar minuten opnieuw.',
    },
    integration_not_found: {
      title: `${system} is hier niet meer beschikbaar`,
      text: 'Ga terug en kies een ander systeem.',
    },
    validation_failed: {
      title: 'Enkele velden kloppen nog niet',
      text: 'Onder elk veld staat wat er niet klopt.',
    },
    rate_limited: {
      title: 'Te veel pogingen in korte tijd',
      text: 'Wacht een minuut en probeer het opnieuw.',
    },
    link_token_invalid: {
      title: `${organization} kon deze sessie niet vernieuwen`,
      text: 'Sluit dit venster en open het opnieuw vanaf de pagina erachter.',
    },
    token_failed: {
      title: 'De pagina achter dit venster kon de verbinding niet starten',
      text: 'De fout ligt bij die pagina. Probeer het opnieuw; blijft het zo, meld het dan aan de beheerders.',
    },
    database_unavailable: {
      title: 'Onze server is niet gereed',
      text: 'De fout ligt bij ons. Probeer het over een paar seconden opnieuw.',
    },
    network: {
      title: 'Onze server was niet bereikbaar',
      text: 'De verbinding is verbroken. Controleer uw netwerk en probeer het opnieuw.',
    },
    offline: {
      title: 'U bent offline',
      text: 'Er gaat niets verloren. Dit gaat verder zodra u weer online bent.',
    },
    internal: {
      title: 'Onze server heeft een fout gemaakt',
      text: 'De fout ligt bij ons. Probeer het opnieuw; blijft het zo, geef dan het id hieronder door.',
    },
  }),
};

export default nl;
