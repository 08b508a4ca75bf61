import type { Messages } from './en';

const es: Messages = {
  back: 'Atrás',
  close: 'Cerrar',
  loading: 'Cargando',
  proceed: 'Continuar',
  tryAgain: 'Reintentar',
  copy: 'Copiar',
  copied: 'Copiado',
  requestId: 'Id de la solicitud',
  newTab: 'se abre en otra pestaña',
  step: (step, of) => `Paso ${step} de ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Conecte su sistema de almacén con ${organization}`,
      cart: `Conecte su tienda con ${organization}`,
      carrier: `Conecte su transportista con ${organization}`,
      freight: `Conecte su transitario con ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Listo en un minuto',
        text: 'Use la cuenta que ya tiene. No hay que instalar nada.',
      },
      {
        title: 'Sus claves son privadas',
        text: `Se guardan cifradas y ${organization} nunca las ve.`,
      },
      {
        title: 'Verá lo que se comparte',
        text: `Al final, una lista muestra lo que ${organization} puede leer.`,
      },
    ],
  },
  consent: {
    before: 'Al continuar, acepta ',
    terms: 'los términos de uso',
    and: ' y ',
    privacy: 'la política de privacidad',
    after: '.',
  },
  choose: {
    title: {
      wms: '¿Qué sistema de almacén usa?',
      cart: '¿Qué plataforma de tienda usa?',
      carrier: '¿Qué transportista usa?',
      freight: '¿Qué transitario usa?',
    },
    search: 'Buscar por nombre',
    count: (count) => (count === 1 ? '1 sistema' : `${count} sistemas`),
    noMatch: (query) => ({
      title: `Ningún sistema se llama «${query}»`,
      text: 'Revise la ortografía o mire la lista completa.',
    }),
    clear: 'Mostrar todos',
    nothing: (organization) => ({
      title: 'Todavía no hay nada que conectar',
      text: `${organization} no ofrece ningún sistema aquí. Pídales que añadan el suyo.`,
    }),
    unknown: { title: 'Ese sistema no está disponible aquí', text: 'Elija el suyo en la lista.' },
  },
  credentials: {
    title: (system) => `Conectar ${system}`,
    submit: (system) => `Conectar ${system}`,
    methods: '¿Cómo inicia sesión?',
    optional: 'Opcional',
    show: 'Mostrar',
    hide: 'Ocultar',
    whereToFind: 'Dónde encontrarlo',
    select: 'Elija una opción',
    missing: (label) => `Falta este dato: ${label}.`,
    notAnAddress: (label) => `${label}: escriba una dirección web, como https://example.com.`,
    wrongForm: (label) => `${label}: parece incompleto. Compruebe que lo ha copiado entero.`,
    refused: (system, label) => `${system} ha rechazado este dato: ${label}.`,
  },
  resumed: {
    choose: 'Lo dejó aquí.',
    secrets: 'Lo dejó aquí. Las claves y contraseñas no se han guardado.',
    startOver: 'Empezar de nuevo',
  },
  checking: {
    title: (system) => `Conectando ${system}`,
    signingIn: (system) => `Iniciando sesión en ${system}`,
    signedIn: (system) => `Sesión iniciada en ${system}`,
    renewing: 'Renovando la sesión',
    saving: 'Guardando la conexión',
    status: {
      pending: 'Comprobando',
      granted: 'Concedido',
      denied: 'No concedido',
      unknown: 'No se sabe',
    },
    slow: (system) => `Esperando la respuesta de ${system}. Puede tardar hasta 30 segundos.`,
    slowFor: (system, resources) => `Esperando la respuesta de ${system}: ${resources}.`,
  },
  result: {
    title: (system) => `${system} está conectado`,
    full: 'Autorización completa',
    fullText: (organization) => `${organization} puede leer todo lo que aparece aquí.`,
    partial: 'Faltan algunos permisos',
    partialText: (organization, system) =>
      `${organization} funciona con lo concedido. Para el resto, amplíe los permisos de esta cuenta en ${system}.`,
    detail: 'Detalles (en inglés):',
    reasons: {
      missing_permission: 'Esta cuenta no tiene permiso para leerlo.',
      not_enabled: 'Esta parte no está activada en la cuenta.',
      throttled: 'El sistema estaba demasiado ocupado. Se comprobará de nuevo más tarde.',
      unreachable: 'No se pudo llegar a esta parte del sistema. Se comprobará de nuevo más tarde.',
      unexpected_answer: 'El sistema dio una respuesta poco clara. Se comprobará más tarde.',
    },
    finish: 'Terminar',
    notTaken: (organization, system) => ({
      title: `${system} está conectado, pero ${organization} aún no ha podido guardarlo`,
      text: `El fallo no es suyo. Inténtelo de nuevo; si continúa, avise a ${organization}.`,
    }),
  },
  leave: {
    title: '¿Salir sin conectar?',
    typed: 'Lo que ha escrito se perderá.',
    running: 'La comprobación sigue en marcha.',
    stay: 'Seguir aquí',
    leave: 'Salir',
  },
  slow: {
    host: 'Esperando a la página que está detrás de esta ventana.',
    api: 'Sigue cargando. La conexión parece lenta.',
  },
  refused: 'Esta página no puede mostrar Trackstar Link',
  topLevel: {
    title: 'Esta página va dentro de otra',
    text: 'Trackstar Link se abre en la aplicación que quiere conectar. Vuelva a ella y use su botón para conectar.',
  },
  resources: {
    orders: 'Pedidos',
    products: 'Productos',
    inventory: 'Inventario',
    inbound_shipments: 'Envíos entrantes',
    returns: 'Devoluciones',
    shipments: 'Envíos',
    warehouses: 'Almacenes',
    shipping_methods: 'Métodos de envío',
    warehouse_customers: 'Clientes del almacén',
    warehouse_locations: 'Ubicaciones del almacén',
    bills: 'Facturas',
    inventory_ledger: 'Movimientos de inventario',
    invoice_line_items: 'Líneas de factura',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} no ha aceptado estas credenciales`,
      text: 'Compruebe que estén completas, o cree otras nuevas allí y péguelas aquí.',
    },
    account_disabled: {
      title: `${system} ha desactivado esta cuenta`,
      text: `Pida a ${system} que la active, o use otra cuenta.`,
    },
    integration_not_enabled: {
      title: `Esta cuenta de ${system} no tiene acceso a la API`,
      text: `Pida a ${system} que active el acceso a la API y vuelva a intentarlo.`,
    },
    integration_throttled: {
      title: `${system} pide una pausa breve`,
      text: 'Ha recibido demasiadas solicitudes. Espere un minuto y vuelva a intentarlo.',
    },
    integration_unreachable: {
      title: `No se puede llegar a ${system}`,
      text: 'El fallo está allí o en el camino, no es suyo. Inténtelo de nuevo en unos minutos.',
    },
    integration_unexpected_answer: {
      title: `${system} ha dado una respuesta poco clara`,
      text: 'El fallo no es suyo. Inténtelo de nuevo en unos minutos.',
    },
    integration_timeout: {
      title: `${system} no ha respondido en 30 segundos`,
      text: 'Ahora mismo va lento. Inténtelo de nuevo en unos minutos.',
    },
    integration_not_found: {
      title: `${system} ya no está disponible aquí`,
      text: 'Vuelva atrás y elija otro sistema.',
    },
    validation_failed: {
      title: 'Revise algunos campos',
      text: 'Debajo de cada uno se explica qué falla.',
    },
    rate_limited: {
      title: 'Demasiados intentos en poco tiempo',
      text: 'Espere un minuto y vuelva a intentarlo.',
    },
    link_token_invalid: {
      title: `${organization} no ha podido renovar esta sesión`,
      text: 'Cierre esta ventana y ábrala de nuevo desde la página de detrás.',
    },
    token_failed: {
      title: 'La página que está detrás no ha podido iniciar la conexión',
      text: 'El fallo está en esa página. Inténtelo de nuevo; si continúa, avise a sus responsables.',
    },
    database_unavailable: {
      title: 'Nuestro servidor no está listo',
      text: 'El fallo es nuestro. Inténtelo de nuevo en unos segundos.',
    },
    network: {
      title: 'No se ha podido llegar a nuestro servidor',
      text: 'La conexión se ha cortado. Compruebe su red y vuelva a intentarlo.',
    },
    offline: {
      title: 'No tiene conexión',
      text: 'No se pierde nada. Esto continúa en cuanto vuelva la conexión.',
    },
    internal: {
      title: 'Nuestro servidor ha fallado',
      text: 'El fallo es nuestro. Inténtelo de nuevo; si continúa, comunique el id de abajo.',
    },
  }),
};

export default es;
