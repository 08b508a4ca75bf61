import type { Messages } from './en';

const it: Messages = {
  back: 'Indietro',
  close: 'Chiudi',
  loading: 'Caricamento',
  proceed: 'Continua',
  tryAgain: 'Riprova',
  copy: 'Copia',
  copied: 'Copiato',
  requestId: 'Id della richiesta',
  newTab: 'si apre in una nuova scheda',
  step: (step, of) => `Passaggio ${step} di ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Colleghi il suo sistema di magazzino a ${organization}`,
      cart: `Colleghi il suo negozio a ${organization}`,
      carrier: `Colleghi il suo corriere a ${organization}`,
      freight: `Colleghi il suo spedizioniere a ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Pronto in circa un minuto',
        text: 'Usi l’account che ha già. Non c’è nulla da installare.',
      },
      {
        title: 'Le sue credenziali restano private',
        text: `Vengono salvate cifrate e ${organization} non le vede mai.`,
      },
      {
        title: 'Vede che cosa viene condiviso',
        text: `Alla fine, un elenco mostra che cosa può leggere ${organization}.`,
      },
    ],
  },
  consent: {
    before: 'Continuando, accetta ',
    terms: 'le condizioni d’uso',
    and: ' e ',
    privacy: 'l’informativa sulla privacy',
    after: '.',
  },
  choose: {
    title: {
      wms: 'Quale sistema di magazzino usa?',
      cart: 'Quale piattaforma di vendita usa?',
      carrier: 'Quale corriere usa?',
      freight: 'Quale spedizioniere usa?',
    },
    search: 'Cerca per nome',
    count: (count) => (count === 1 ? '1 sistema' : `${count} sistemi`),
    noMatch: (query) => ({
      title: `Nessun sistema si chiama «${query}»`,
      text: 'Controlli l’ortografia o scorra l’elenco completo.',
    }),
    clear: 'Mostra tutti',
    nothing: (organization) => ({
      title: 'Non c’è ancora nulla da collegare',
      text: `${organization} non offre ancora alcun sistema qui. Chieda di aggiungere il suo.`,
    }),
    unknown: {
      title: 'Quel sistema non è disponibile qui',
      text: 'Scelga il suo dall’elenco.',
    },
  },
  credentials: {
    title: (system) => `Collega ${system}`,
    submit: (system) => `Collega ${system}`,
    methods: 'Come accede?',
    optional: 'Facoltativo',
    show: 'Mostra',
    hide: 'Nascondi',
    whereToFind: 'Dove si trova',
    select: 'Scelga un’opzione',
    missing: (label) => `Manca questo dato: ${label}.`,
    notAnAddress: (label) => `${label}: inserisca un indirizzo web, come https://example.com.`,
    wrongForm: (label) => `${label}: sembra incompleto. Controlli di averlo copiato tutto.`,
    refused: (system, label) => `${system} ha rifiutato questo dato: ${label}.`,
  },
  resumed: {
    choose: 'Si era fermato qui.',
    secrets: 'Si era fermato qui. Chiavi e password non sono state conservate.',
    startOver: 'Ricomincia',
  },
  checking: {
    title: (system) => `Collegamento di ${system}`,
    signingIn: (system) => `Accesso a ${system}`,
    signedIn: (system) => `Accesso a ${system} riuscito`,
    renewing: 'Rinnovo della sessione',
    saving: 'Salvataggio del collegamento',
    status: {
      pending: 'In verifica',
      granted: 'Concesso',
      denied: 'Non concesso',
      unknown: 'Non noto',
    },
    slow: (system) => `In attesa della risposta di ${system}. Può richiedere fino a 30 secondi.`,
    slowFor: (system, resources) => `In attesa della risposta di ${system}: ${resources}.`,
  },
  result: {
    title: (system) => `${system} è collegato`,
    full: 'Autorizzazione completa',
    fullText: (organization) => `${organization} può leggere tutto ciò che è elencato qui.`,
    partial: 'Mancano alcune autorizzazioni',
    partialText: (organization, system) =>
      `${organization} funziona con ciò che è concesso. Per il resto, ampli i diritti di questo account in ${system}.`,
    detail: 'Dettagli (in inglese):',
    reasons: {
      missing_permission: 'Questo account non è autorizzato a leggerlo.',
      not_enabled: 'Questa parte non è attiva per l’account.',
      throttled: 'Il sistema era troppo occupato. Verrà verificato di nuovo più tardi.',
      unreachable: 'Questa parte non era raggiungibile. Verrà verificata di nuovo più tardi.',
      unexpected_answer: 'La risposta non era chiara. Verrà verificato di nuovo più tardi.',
    },
    finish: 'Fine',
    notTaken: (organization, system) => ({
      title: `${system} è collegato, ma ${organization} non è ancora riuscito a salvarlo`,
      text: `L’errore non dipende da lei. Riprovi; se continua, avvisi ${organization}.`,
    }),
  },
  leave: {
    title: 'Uscire senza collegare?',
    typed: 'Ciò che ha inserito andrà perso.',
    running: 'La verifica è ancora in corso.',
    stay: 'Resta qui',
    leave: 'Esci',
  },
  slow: {
    host: 'In attesa della pagina dietro questa finestra.',
    api: 'Caricamento ancora in corso. La connessione sembra lenta.',
  },
  refused: 'Questa pagina non può mostrare Trackstar Link',
  topLevel: {
    title: 'Questa pagina va dentro un’altra',
    text: 'Trackstar Link si apre nell’app che vuole collegare. Torni a quell’app e usi il suo pulsante di collegamento.',
  },
  resources: {
    orders: 'Ordini',
    products: 'Prodotti',
    inventory: 'Inventario',
    inbound_shipments: 'Merce in entrata',
    returns: 'Resi',
    shipments: 'Spedizioni',
    warehouses: 'Magazzini',
    shipping_methods: 'Metodi di spedizione',
    warehouse_customers: 'Clienti del magazzino',
    warehouse_locations: 'Ubicazioni del magazzino',
    bills: 'Fatture',
    inventory_ledger: 'Movimenti di inventario',
    invoice_line_items: 'Righe di fattura',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} non ha accettato queste credenziali`,
      text: 'Controlli che siano complete, oppure ne crei di nuove lì e le incolli qui.',
    },
    account_disabled: {
      title: `${system} ha disattivato questo account`,
      text: `Chieda a ${system} di riattivarlo o usi un altro account.`,
    },
    integration_not_enabled: {
      title: `Questo account ${system} non ha accesso all’API`,
      text: `Chieda a ${system} di attivare l’accesso all’API, poi riprovi.`,
    },
    integration_throttled: {
      title: `${system} chiede una breve pausa`,
      text: 'Ha ricevuto troppe richieste. Aspetti un minuto, poi riprovi.',
    },
    integration_unreachable: {
      title: `${system} non è raggiungibile`,
      text: 'L’errore è lì o lungo il percorso, non da lei. Riprovi tra qualche minuto.',
    },
    integration_unexpected_answer: {
      title: `${system} ha dato una risposta poco chiara`,
      text: 'L’errore non dipende da lei. Riprovi tra qualche minuto.',
    },
    integration_timeout: {
      title: `${system} non ha risposto entro 30 secondi`,
      text: 'Al momento è lento. Riprovi tra qualche minuto.',
    },
    integration_not_found: {
      title: `${system} non è più disponibile qui`,
      text: 'Torni indietro e scelga un altro sistema.',
    },
    validation_failed: {
      title: 'Alcuni campi sono da rivedere',
      text: 'Sotto ciascuno è scritto che cosa non va.',
    },
    rate_limited: {
      title: 'Troppi tentativi in poco tempo',
      text: 'Aspetti un minuto, poi riprovi.',
    },
    link_token_invalid: {
      title: `${organization} non è riuscito a rinnovare questa sessione`,
      text: 'Chiuda questa finestra e la riapra dalla pagina che sta dietro.',
    },
    token_failed: {
      title: 'La pagina dietro questa finestra non è riuscita ad avviare il collegamento',
      text: 'L’errore è di quella pagina. Riprovi; se continua, avvisi chi la gestisce.',
    },
    database_unavailable: {
      title: 'Il nostro server non è pronto',
      text: 'L’errore è nostro. Riprovi tra qualche secondo.',
    },
    network: {
      title: 'Il nostro server non è raggiungibile',
      text: 'La connessione si è interrotta. Controlli la sua rete, poi riprovi.',
    },
    offline: {
      title: 'Lei è offline',
      text: 'Nulla va perso. Si continua appena torna la connessione.',
    },
    internal: {
      title: 'Il nostro server ha commesso un errore',
      text: 'L’errore è nostro. Riprovi; se continua, comunichi l’id qui sotto.',
    },
  }),
};

export default it;
