import type { Messages } from './en';

const de: Messages = {
  back: 'Zurück',
  close: 'Schließen',
  loading: 'Wird geladen',
  proceed: 'Weiter',
  tryAgain: 'Erneut versuchen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  requestId: 'Anfrage-ID',
  newTab: 'öffnet sich in einem neuen Tab',
  step: (step, of) => `Schritt ${step} von ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Verbinden Sie Ihr Lagersystem mit ${organization}`,
      cart: `Verbinden Sie Ihren Shop mit ${organization}`,
      carrier: `Verbinden Sie Ihren Versanddienst mit ${organization}`,
      freight: `Verbinden Sie Ihre Spedition mit ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'In etwa einer Minute fertig',
        text: 'Nutzen Sie das Konto, das Sie schon haben. Es muss nichts installiert werden.',
      },
      {
        title: 'Ihre Zugangsdaten bleiben privat',
        text: `Sie werden verschlüsselt gespeichert; ${organization} sieht sie nie.`,
      },
      {
        title: 'Sie sehen, was geteilt wird',
        text: `Am Ende zeigt eine Liste, was ${organization} lesen kann.`,
      },
    ],
  },
  consent: {
    before: 'Wenn Sie fortfahren, stimmen Sie ',
    terms: 'den Nutzungsbedingungen',
    and: ' und ',
    privacy: 'der Datenschutzerklärung',
    after: ' zu.',
  },
  choose: {
    title: {
      wms: 'Welches Lagersystem nutzen Sie?',
      cart: 'Welches Shopsystem nutzen Sie?',
      carrier: 'Welchen Versanddienst nutzen Sie?',
      freight: 'Welche Spedition nutzen Sie?',
    },
    search: 'Nach Namen suchen',
    count: (count) => (count === 1 ? '1 System' : `${count} Systeme`),
    noMatch: (query) => ({
      title: `Kein System heißt „${query}“`,
      text: 'Prüfen Sie die Schreibweise oder sehen Sie die ganze Liste durch.',
    }),
    clear: 'Alle anzeigen',
    nothing: (organization) => ({
      title: 'Hier gibt es noch nichts zu verbinden',
      text: `${organization} bietet hier noch kein System an. Bitten Sie darum, Ihres aufzunehmen.`,
    }),
    unknown: {
      title: 'Dieses System ist hier nicht verfügbar',
      text: 'Wählen Sie Ihres aus der Liste.',
    },
  },
  credentials: {
    title: (system) => `${system} verbinden`,
    submit: (system) => `${system} verbinden`,
    methods: 'Wie melden Sie sich an?',
    optional: 'Optional',
    show: 'Anzeigen',
    hide: 'Verbergen',
    whereToFind: 'Wo Sie das finden',
    select: 'Bitte wählen',
    missing: (label) => `${label} fehlt.`,
    notAnAddress: (label) => `${label}: Geben Sie eine Webadresse ein, etwa https://example.com.`,
    wrongForm: (label) => `${label}: Das sieht unvollständig aus. Wurde alles kopiert?`,
    refused: (system, label) => `${system} hat diese Angabe abgelehnt: ${label}.`,
  },
  resumed: {
    choose: 'Hier waren Sie stehen geblieben.',
    secrets: 'Hier waren Sie stehen geblieben. Schlüssel und Passwörter wurden nicht behalten.',
    startOver: 'Von vorn beginnen',
  },
  checking: {
    title: (system) => `${system} wird verbunden`,
    signingIn: (system) => `Anmeldung bei ${system}`,
    signedIn: (system) => `Bei ${system} angemeldet`,
    renewing: 'Die Sitzung wird erneuert',
    saving: 'Die Verbindung wird gespeichert',
    status: {
      pending: 'Wird geprüft',
      granted: 'Erlaubt',
      denied: 'Nicht erlaubt',
      unknown: 'Nicht bekannt',
    },
    slow: (system) => `${system} hat noch nicht geantwortet. Das kann bis zu 30 Sekunden dauern.`,
    slowFor: (system, resources) => `Antwort von ${system} steht noch aus: ${resources}.`,
  },
  result: {
    title: (system) => `${system} ist verbunden`,
    full: 'Vollständig autorisiert',
    fullText: (organization) => `${organization} kann alles lesen, was hier steht.`,
    partial: 'Einige Berechtigungen fehlen',
    partialText: (organization, system) =>
      `${organization} arbeitet mit dem, was erlaubt ist. Für den Rest erweitern Sie die Rechte dieses Kontos in ${system}.`,
    detail: 'Einzelheiten (auf Englisch):',
    reasons: {
      missing_permission: 'Dieses Konto darf das nicht lesen.',
      not_enabled: 'Dieser Teil ist für das Konto nicht freigeschaltet.',
      throttled: 'Das System war zu beschäftigt. Es wird später noch einmal geprüft.',
      unreachable: 'Dieser Teil war nicht erreichbar. Er wird später noch einmal geprüft.',
      unexpected_answer: 'Die Antwort war unklar. Es wird später noch einmal geprüft.',
    },
    finish: 'Fertig',
    notTaken: (organization, system) => ({
      title: `${system} ist verbunden, aber ${organization} konnte es noch nicht speichern`,
      text: `Der Fehler liegt nicht bei Ihnen. Versuchen Sie es erneut; bleibt es dabei, melden Sie es ${organization}.`,
    }),
  },
  leave: {
    title: 'Ohne Verbindung verlassen?',
    typed: 'Ihre Eingaben gehen verloren.',
    running: 'Die Prüfung läuft noch.',
    stay: 'Weitermachen',
    leave: 'Verlassen',
  },
  slow: {
    host: 'Die Seite hinter diesem Fenster hat noch nicht geantwortet.',
    api: 'Es wird noch geladen. Die Verbindung scheint langsam zu sein.',
  },
  refused: 'Diese Seite darf Trackstar Link nicht anzeigen',
  topLevel: {
    title: 'Diese Seite gehört in eine andere',
    text: 'Trackstar Link öffnet sich in der App, die Sie verbinden möchten. Gehen Sie dorthin zurück und nutzen Sie die Schaltfläche zum Verbinden.',
  },
  resources: {
    orders: 'Bestellungen',
    products: 'Produkte',
    inventory: 'Bestand',
    inbound_shipments: 'Wareneingänge',
    returns: 'Retouren',
    shipments: 'Sendungen',
    warehouses: 'Lager',
    shipping_methods: 'Versandarten',
    warehouse_customers: 'Lagerkunden',
    warehouse_locations: 'Lagerplätze',
    bills: 'Rechnungen',
    inventory_ledger: 'Bestandsbewegungen',
    invoice_line_items: 'Rechnungspositionen',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} hat diese Zugangsdaten nicht angenommen`,
      text: 'Prüfen Sie, ob alles vollständig ist, oder legen Sie dort neue an und fügen Sie sie hier ein.',
    },
    account_disabled: {
      title: `${system} hat dieses Konto deaktiviert`,
      text: `Bitten Sie ${system}, es freizugeben, oder nutzen Sie ein anderes Konto.`,
    },
    integration_not_enabled: {
      title: `Dieses ${system}-Konto hat keinen API-Zugang`,
      text: `Bitten Sie ${system}, den API-Zugang freizuschalten, und versuchen Sie es erneut.`,
    },
    integration_throttled: {
      title: `${system} bittet um eine kurze Pause`,
      text: 'Dort kamen zu viele Anfragen an. Warten Sie eine Minute und versuchen Sie es erneut.',
    },
    integration_unreachable: {
      title: `${system} ist nicht erreichbar`,
      text: 'Der Fehler liegt dort oder auf dem Weg dorthin. Versuchen Sie es in ein paar Minuten erneut.',
    },
    integration_unexpected_answer: {
      title: `${system} hat unklar geantwortet`,
      text: 'Der Fehler liegt nicht bei Ihnen. Versuchen Sie es in ein paar Minuten erneut.',
    },
    integration_timeout: {
      title: `${system} hat nicht innerhalb von 30 Sekunden geantwortet`,
      text: 'Dort ist es gerade langsam. Versuchen Sie es in ein paar Minuten erneut.',
    },
    integration_not_found: {
      title: `${system} ist hier nicht mehr verfügbar`,
      text: 'Gehen Sie zurück und wählen Sie ein anderes System.',
    },
    validation_failed: {
      title: 'Einige Felder stimmen noch nicht',
      text: 'Was fehlt, steht unter dem jeweiligen Feld.',
    },
    rate_limited: {
      title: 'Zu viele Versuche in kurzer Zeit',
      text: 'Warten Sie eine Minute und versuchen Sie es erneut.',
    },
    link_token_invalid: {
      title: `${organization} konnte diese Sitzung nicht erneuern`,
      text: 'Schließen Sie dieses Fenster und öffnen Sie es auf der Seite dahinter erneut.',
    },
    token_failed: {
      title: 'Die Seite hinter diesem Fenster konnte die Verbindung nicht starten',
      text: 'Der Fehler liegt dort. Versuchen Sie es erneut; bleibt es dabei, melden Sie es den Betreibern.',
    },
    database_unavailable: {
      title: 'Unser Server ist nicht bereit',
      text: 'Der Fehler liegt bei uns. Versuchen Sie es in ein paar Sekunden erneut.',
    },
    network: {
      title: 'Unser Server war nicht erreichbar',
      text: 'Die Verbindung ist abgebrochen. Prüfen Sie Ihr Netz und versuchen Sie es erneut.',
    },
    offline: {
      title: 'Sie sind offline',
      text: 'Nichts geht verloren. Es geht weiter, sobald Sie wieder online sind.',
    },
    internal: {
      title: 'Unser Server hat einen Fehler gemacht',
      text: 'Der Fehler liegt bei uns. Versuchen Sie es erneut; bleibt es dabei, nennen Sie die ID unten.',
    },
  }),
};

export default de;
