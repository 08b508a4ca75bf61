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
      wms: `Conecta tu sistema de almacén con ${organization}`,
      cart: `Conecta tu tienda con ${organization}`,
      carrier: `Conecta tu transportista con ${organization}`,
      freight: `Conecta tu transitario con ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Listo en un minuto',
        text: 'Usa la cuenta que ya tienes. No hay que instalar nada.',
      },
      {
        title: 'Tus claves son privadas',
        text: `Se guardan cifradas y ${organization} nunca las ve.`,
      },
      {
        title: 'Ves lo que se comparte',
        text: `Al final, una lista muestra lo que ${organization} puede leer.`,
      },
    ],
  },
  consent: {
    before: 'Al continuar, aceptas ',
    terms: 'los términos de uso',
    and: ' y ',
    privacy: 'la política de privacidad',
    after: '.',
  },
  choose: {
    title: {
      wms: '¿Qué sistema de almacén usas?',
      cart: '¿Qué plataforma de tienda usas?',
      carrier: '¿Qué transportista usas?',
      freight: '¿Qué transitario usas?',
    },
    search: 'Buscar por nombre',
    count: (count) => (count === 1 ? '1 sistema' : `${count} sistemas`),
    noMatch: (query) => ({
      title: `Ningún sistema se llama «${query}»`,
      text: 'Revisa la ortografía o mira la lista completa.',
    }),
    clear: 'Mostrar todos',
    nothing: (organization) => ({
      title: 'Todavía no hay nada que conectar',
      text: `${organization} no ofrece ningún sistema aquí. Pídeles que añadan el tuyo.`,
    }),
    unknown: { title: 'Ese sistema no está disponible aquí', text: 'Elige el tuyo en la lista.' },
  },
  credentials: {
    title: (system) => `Conectar ${system}`,
    submit: (system) => `Conectar ${system}`,
    methods: '¿Cómo inicias sesión?',
    optional: 'Opcional',
    show: 'Mostrar',
    hide: 'Ocultar',
    whereToFind: 'Dónde encontrarlo',
    select: 'Elige una opción',
    missing: (label) => `Falta este dato: ${label}.`,
    notAnAddress: (label) => `${label}: escribe una dirección web, como https://example.com.`,
    wrongForm: (label) => `${label}: parece incompleto. Comprueba que lo has copiado entero.`,
    refused: (system, label) => `${system} ha rechazado este dato: ${label}.`,
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
      `${organization} funciona con lo concedido. Para el resto, amplía los permisos de esta cuenta en ${system}.`,
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
      text: `El fallo no es tuyo. Reinténtalo; si continúa, avisa a ${organization}.`,
    }),
  },
  leave: {
    title: '¿Salir sin conectar?',
    typed: 'Lo que has escrito se perderá.',
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
    text: 'Trackstar Link se abre en la aplicación que quieres conectar. Vuelve a ella y usa su botón para conectar.',
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
      text: 'Comprueba que estén completas, o crea otras nuevas allí y pégalas aquí.',
    },
    account_disabled: {
      title: `${system} ha desactivado esta cuenta`,
      text: `Pide a ${system} que la active, o usa otra cuenta.`,
    },
    integration_not_enabled: {
      title: `Esta cuenta de ${system} no tiene acceso a la API`,
      text: `Pide a ${system} que active el acceso a la API y vuelve a intentarlo.`,
    },
    integration_throttled: {
      title: `${system} pide una pausa breve`,
      text: 'Ha recibido demasiadas solicitudes. Espera un minuto y vuelve a intentarlo.',
    },
    integration_unreachable: {
      title: `No se puede llegar a ${system}`,
      text: 'El fallo está allí o en el camino, no es tuyo. Reinténtalo en unos minutos.',
    },
    integration_unexpected_answer: {
      title: `${system} ha dado una respuesta poco clara`,
      text: 'El fallo no es tuyo. Reinténtalo en unos minutos.',
    },
    integration_timeout: {
      title: `${system} no ha respondido en 30 segundos`,
      text: 'Ahora mismo va lento. Reinténtalo en unos minutos.',
    },
    integration_not_found: {
      title: `${system} ya no está disponible aquí`,
      text: 'Vuelve atrás y elige otro sistema.',
    },
    validation_failed: {
      title: 'Revisa algunos campos',
      text: 'Debajo de cada uno se explica qué falla.',
    },
    rate_limited: {
      title: 'Demasiados intentos en poco tiempo',
      text: 'Espera un minuto y vuelve a intentarlo.',
    },
    link_token_invalid: {
      title: `${organization} no ha podido renovar esta sesión`,
      text: 'Cierra esta ventana y ábrela de nuevo desde la página de detrás.',
    },
    token_failed: {
      title: 'La página que está detrás no ha podido iniciar la conexión',
      text: 'El fallo está en esa página. Reinténtalo; si continúa, avisa a sus responsables.',
    },
    database_unavailable: {
      title: 'Nuestro servidor no está listo',
      text: 'El fallo es nuestro. Reinténtalo en unos segundos.',
    },
    network: {
      title: 'No se ha podido llegar a nuestro servidor',
      text: 'La conexión se ha cortado. Comprueba tu red y vuelve a intentarlo.',
    },
    offline: {
      title: 'No tienes conexión',
      text: 'No se pierde nada. Esto continúa en cuanto vuelvas a tener conexión.',
    },
    internal: {
      title: 'Nuestro servidor ha fallado',
      text: 'El fallo es nuestro. Reinténtalo; si continúa, comunica el id de abajo.',
    },
  }),
};

export default es;
