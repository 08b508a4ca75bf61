import type { Messages } from './en';

const sv: Messages = {
  back: 'Tillbaka',
  close: 'Stäng',
  loading: 'Laddar',
  proceed: 'Fortsätt',
  tryAgain: 'Försök igen',
  copy: 'Kopiera',
  copied: 'Kopierat',
  requestId: 'Id för begäran',
  newTab: 'öppnas i en ny flik',
  step: (step, of) => `Steg ${step} av ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Anslut ditt lagersystem till ${organization}`,
      cart: `Anslut din butik till ${organization}`,
      carrier: `Anslut ditt fraktbolag till ${organization}`,
      freight: `Anslut din speditör till ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Klart på ungefär en minut',
        text: 'Använd kontot som du redan har. Inget behöver installeras.',
      },
      {
        title: 'Dina inloggningsuppgifter förblir privata',
        text: `De lagras krypterade och ${organization} ser dem aldrig.`,
      },
      {
        title: 'Du ser vad som delas',
        text: `I slutet visar en lista vad ${organization} kan läsa.`,
      },
    ],
  },
  consent: {
    before: 'Genom att fortsätta godkänner du ',
    terms: 'användarvillkoren',
    and: ' och ',
    privacy: 'integritetspolicyn',
    after: '.',
  },
  choose: {
    title: {
      wms: 'Vilket lagersystem använder du?',
      cart: 'Vilken butiksplattform använder du?',
      carrier: 'Vilket fraktbolag använder du?',
      freight: 'Vilken speditör använder du?',
    },
    search: 'Sök på namn',
    count: (count) => (count === 1 ? '1 träff' : `${count} träffar`),
    noMatch: (query) => ({
      title: `Inget system heter ”${query}”`,
      text: 'Kontrollera stavningen eller titta igenom hela listan.',
    }),
    clear: 'Visa alla',
    nothing: (organization) => ({
      title: 'Det finns inget att ansluta ännu',
      text: `${organization} erbjuder inget system här ännu. Be dem lägga till ditt.`,
    }),
    unknown: {
      title: 'Det systemet är inte tillgängligt här',
      text: 'Välj ditt i listan.',
    },
  },
  credentials: {
    title: (system) => `Anslut ${system}`,
    submit: (system) => `Anslut ${system}`,
    methods: 'Hur loggar du in?',
    optional: 'Valfritt',
    show: 'Visa',
    hide: 'Dölj',
    whereToFind: 'Var du hittar det',
    select: 'Välj ett alternativ',
    missing: (label) => `${label} saknas.`,
    notAnAddress: (label) => `${label}: ange en webbadress, till exempel https://example.com.`,
    wrongForm: (label) => `${label}: värdet ser ofullständigt ut. Kontrollera att allt kopierades.`,
    refused: (system, label) => `${system} avvisade den här uppgiften: ${label}.`,
  },
  resumed: {
    choose: 'Här slutade du.',
    secrets: 'Här slutade du. Nycklar och lösenord sparades inte.',
    startOver: 'Börja om',
  },
  checking: {
    title: (system) => `Ansluter ${system}`,
    signingIn: (system) => `Loggar in på ${system}`,
    signedIn: (system) => `Inloggad på ${system}`,
    renewing: 'Förnyar sessionen',
    saving: 'Sparar anslutningen',
    status: {
      pending: 'Kontrolleras',
      granted: 'Tillåtet',
      denied: 'Inte tillåtet',
      unknown: 'Okänt',
    },
    slow: (system) => `Väntar fortfarande på svar från ${system}. Det kan ta upp till 30 sekunder.`,
    slowFor: (system, resources) => `Väntar fortfarande på ${system}: ${resources}.`,
  },
  result: {
    title: (system) => `${system} är anslutet`,
    full: 'Fullständigt auktoriserat',
    fullText: (organization) => `${organization} kan läsa allt som står här.`,
    partial: 'Några behörigheter saknas',
    partialText: (organization, system) =>
      `${organization} fungerar med det som är tillåtet. Utöka kontots rättigheter i ${system} för resten.`,
    detail: 'Detaljer (på engelska):',
    reasons: {
      missing_permission: 'Det här kontot får inte läsa detta.',
      not_enabled: 'Den här delen är inte aktiverad för kontot.',
      throttled: 'Systemet var för upptaget. Det kontrolleras igen senare.',
      unreachable: 'Den här delen gick inte att nå. Den kontrolleras igen senare.',
      unexpected_answer: 'Svaret var otydligt. Det kontrolleras igen senare.',
    },
    finish: 'Klar',
    notTaken: (organization, system) => ({
      title: `${system} är anslutet, men ${organization} kunde inte spara det ännu`,
      text: `Felet ligger inte hos dig. Försök igen; om det kvarstår, meddela ${organization}.`,
    }),
  },
  leave: {
    title: 'Lämna utan att ansluta?',
    typed: 'Det du har skrivit går förlorat.',
    running: 'Kontrollen pågår fortfarande.',
    stay: 'Stanna kvar',
    leave: 'Lämna',
  },
  slow: {
    host: 'Väntar fortfarande på sidan bakom det här fönstret.',
    api: 'Laddar fortfarande. Anslutningen verkar långsam.',
  },
  refused: 'Den här sidan får inte visa Trackstar Link',
  topLevel: {
    title: 'Den här sidan hör hemma i en annan',
    text: 'Trackstar Link öppnas i appen som du vill ansluta. Gå tillbaka till den och använd dess anslutningsknapp.',
  },
  resources: {
    orders: 'Beställningar',
    products: 'Produkter',
    inventory: 'Lagersaldo',
    inbound_shipments: 'Inkommande leveranser',
    returns: 'Returer',
    shipments: 'Försändelser',
    warehouses: 'Lager',
    shipping_methods: 'Fraktsätt',
    warehouse_customers: 'Lagerkunder',
    warehouse_locations: 'Lagerplatser',
    bills: 'Räkningar',
    inventory_ledger: 'Lagerrörelser',
    invoice_line_items: 'Fakturarader',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} godtog inte de här uppgifterna`,
      text: 'Kontrollera att de är fullständiga, eller skapa nya där och klistra in dem här.',
    },
    account_disabled: {
      title: `${system} har stängt av det här kontot`,
      text: `Be ${system} att aktivera det, eller använd ett annat konto.`,
    },
    integration_not_enabled: {
      title: `Det här kontot hos ${system} saknar API-åtkomst`,
      text: `Be ${system} att slå på API-åtkomst och försök sedan igen.`,
    },
    integration_throttled: {
      title: `${system} ber om en kort paus`,
      text: 'Det kom för många förfrågningar dit. Vänta en minut och försök sedan igen.',
    },
    integration_unreachable: {
      title: `${system} går inte att nå`,
      text: 'Felet ligger där eller på vägen dit, inte hos dig. Försök igen om några minuter.',
    },
    integration_unexpected_answer: {
      title: `${system} gav ett otydligt svar`,
      text: 'Felet ligger inte hos dig. Försök igen om några minuter.',
    },
    integration_timeout: {
      title: `${system} svarade inte inom 30 sekunder`,
      text: 'Systemet är långsamt just nu. Försök igen om några minuter.',
    },
    integration_not_found: {
      title: `${system} är inte längre tillgängligt här`,
      text: 'Gå tillbaka och välj ett annat system.',
    },
    validation_failed: {
      title: 'Några fält behöver ses över',
      text: 'Vad som är fel står under vart och ett av dem.',
    },
    rate_limited: {
      title: 'För många försök på kort tid',
      text: 'Vänta en minut och försök sedan igen.',
    },
    link_token_invalid: {
      title: `${organization} kunde inte förnya den här sessionen`,
      text: 'Stäng det här fönstret och öppna det igen från sidan bakom.',
    },
    token_failed: {
      title: 'Sidan bakom det här fönstret kunde inte starta anslutningen',
      text: 'Felet ligger hos den sidan. Försök igen; om det kvarstår, meddela dem som driver den.',
    },
    database_unavailable: {
      title: 'Vår server är inte redo',
      text: 'Felet ligger hos oss. Försök igen om några sekunder.',
    },
    network: {
      title: 'Vår server gick inte att nå',
      text: 'Anslutningen bröts på vägen. Kontrollera ditt nätverk och försök sedan igen.',
    },
    offline: {
      title: 'Du är offline',
      text: 'Inget går förlorat. Det fortsätter så snart du är online igen.',
    },
    internal: {
      title: 'Vår server gjorde ett fel',
      text: 'Felet ligger hos oss. Försök igen; om det kvarstår, ange id:t nedan.',
    },
  }),
};

export default sv;
