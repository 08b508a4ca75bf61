import type { Messages } from './en';

const fr: Messages = {
  back: 'Retour',
  close: 'Fermer',
  loading: 'Chargement',
  proceed: 'Continuer',
  tryAgain: 'Réessayer',
  copy: 'Copier',
  copied: 'Copié',
  requestId: 'Identifiant de la requête',
  newTab: 's’ouvre dans un nouvel onglet',
  step: (step, of) => `Étape ${step} sur ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Connectez votre système d’entrepôt à ${organization}`,
      cart: `Connectez votre boutique à ${organization}`,
      carrier: `Connectez votre transporteur à ${organization}`,
      freight: `Connectez votre transitaire à ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Prêt en une minute environ',
        text: 'Utilisez le compte que vous avez déjà. Il n’y a rien à installer.',
      },
      {
        title: 'Vos identifiants restent privés',
        text: `Ils sont enregistrés chiffrés et ${organization} ne les voit jamais.`,
      },
      {
        title: 'Vous voyez ce qui est partagé',
        text: `À la fin, une liste montre ce que ${organization} peut lire.`,
      },
    ],
  },
  consent: {
    before: 'En continuant, vous acceptez ',
    terms: 'les conditions d’utilisation',
    and: ' et ',
    privacy: 'la politique de confidentialité',
    after: '.',
  },
  choose: {
    title: {
      wms: 'Quel système d’entrepôt utilisez-vous ?',
      cart: 'Quelle plateforme de vente utilisez-vous ?',
      carrier: 'Quel transporteur utilisez-vous ?',
      freight: 'Quel transitaire utilisez-vous ?',
    },
    search: 'Rechercher par nom',
    count: (count) => (count <= 1 ? `${count} système` : `${count} systèmes`),
    noMatch: (query) => ({
      title: `Aucun système ne s’appelle « ${query} »`,
      text: 'Vérifiez l’orthographe ou parcourez toute la liste.',
    }),
    clear: 'Tout afficher',
    nothing: (organization) => ({
      title: 'Il n’y a encore rien à connecter',
      text: `${organization} ne propose encore aucun système ici. Demandez-leur d’ajouter le vôtre.`,
    }),
    unknown: {
      title: 'Ce système n’est pas disponible ici',
      text: 'Choisissez le vôtre dans la liste.',
    },
  },
  credentials: {
    title: (system) => `Connecter ${system}`,
    submit: (system) => `Connecter ${system}`,
    methods: 'Comment vous connectez-vous ?',
    optional: 'Facultatif',
    show: 'Afficher',
    hide: 'Masquer',
    whereToFind: 'Où le trouver',
    select: 'Choisissez',
    missing: (label) => `Il manque : ${label}.`,
    notAnAddress: (label) => `${label} : saisissez une adresse web, comme https://example.com.`,
    wrongForm: (label) => `${label} : la valeur semble incomplète. Avez-vous tout copié ?`,
    refused: (system, label) => `${system} a refusé cette valeur : ${label}.`,
  },
  resumed: {
    choose: 'Vous en étiez là.',
    secrets: 'Vous en étiez là. Les clés et mots de passe n’ont pas été conservés.',
    startOver: 'Recommencer',
  },
  checking: {
    title: (system) => `Connexion à ${system}`,
    signingIn: (system) => `Authentification auprès de ${system}`,
    signedIn: (system) => `Authentifié auprès de ${system}`,
    renewing: 'Renouvellement de la session',
    saving: 'Enregistrement de la connexion',
    status: {
      pending: 'Vérification',
      granted: 'Autorisé',
      denied: 'Non autorisé',
      unknown: 'Non connu',
    },
    slow: (system) => `${system} n’a pas encore répondu. Cela peut prendre jusqu’à 30 secondes.`,
    slowFor: (system, resources) => `Réponse de ${system} attendue : ${resources}.`,
  },
  result: {
    title: (system) => `${system} est connecté`,
    full: 'Autorisation complète',
    fullText: (organization) => `${organization} peut lire tout ce qui figure ici.`,
    partial: 'Certaines autorisations manquent',
    partialText: (organization, system) =>
      `${organization} fonctionne avec ce qui est autorisé. Pour le reste, élargissez les droits de ce compte dans ${system}.`,
    detail: 'Détails (en anglais) :',
    reasons: {
      missing_permission: 'Ce compte n’a pas le droit de le lire.',
      not_enabled: 'Cette partie n’est pas activée pour le compte.',
      throttled: 'Le système était trop occupé. Une nouvelle vérification aura lieu plus tard.',
      unreachable: 'Cette partie était injoignable. Une nouvelle vérification aura lieu plus tard.',
      unexpected_answer: 'La réponse n’était pas claire. Une nouvelle vérification aura lieu.',
    },
    finish: 'Terminer',
    notTaken: (organization, system) => ({
      title: `${system} est connecté, mais ${organization} n’a pas encore pu l’enregistrer`,
      text: `Vous n’y êtes pour rien. Réessayez ; si cela persiste, prévenez ${organization}.`,
    }),
  },
  leave: {
    title: 'Quitter sans connecter ?',
    typed: 'Votre saisie sera perdue.',
    running: 'La vérification est encore en cours.',
    stay: 'Rester ici',
    leave: 'Quitter',
  },
  slow: {
    host: 'En attente de la page située derrière cette fenêtre.',
    api: 'Chargement en cours. La connexion semble lente.',
  },
  refused: 'Cette page ne peut pas afficher Trackstar Link',
  topLevel: {
    title: 'Cette page va dans une autre',
    text: 'Trackstar Link s’ouvre dans l’application que vous voulez connecter. Revenez à celle-ci et utilisez son bouton de connexion.',
  },
  resources: {
    orders: 'Commandes',
    products: 'Produits',
    inventory: 'Stock',
    inbound_shipments: 'Arrivages',
    returns: 'Retours',
    shipments: 'Expéditions',
    warehouses: 'Entrepôts',
    shipping_methods: 'Modes d’expédition',
    warehouse_customers: 'Clients de l’entrepôt',
    warehouse_locations: 'Emplacements',
    bills: 'Factures',
    inventory_ledger: 'Mouvements de stock',
    invoice_line_items: 'Lignes de facture',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} n’a pas accepté ces identifiants`,
      text: 'Vérifiez qu’ils sont complets, ou créez-en de nouveaux là-bas et collez-les ici.',
    },
    account_disabled: {
      title: `${system} a désactivé ce compte`,
      text: `Demandez à ${system} de le réactiver, ou utilisez un autre compte.`,
    },
    integration_not_enabled: {
      title: `Ce compte ${system} n’a pas accès à l’API`,
      text: `Demandez à ${system} d’activer l’accès à l’API, puis réessayez.`,
    },
    integration_throttled: {
      title: `${system} demande une courte pause`,
      text: 'Trop de requêtes lui sont parvenues. Patientez une minute, puis réessayez.',
    },
    integration_unreachable: {
      title: `${system} est injoignable`,
      text: 'La panne est là-bas ou sur le trajet, pas chez vous. Réessayez dans quelques minutes.',
    },
    integration_unexpected_answer: {
      title: `${system} a donné une réponse peu claire`,
      text: 'Vous n’y êtes pour rien. Réessayez dans quelques minutes.',
    },
    integration_timeout: {
      title: `${system} n’a pas répondu en 30 secondes`,
      text: 'Le service est lent en ce moment. Réessayez dans quelques minutes.',
    },
    integration_not_found: {
      title: `${system} n’est plus disponible ici`,
      text: 'Revenez en arrière et choisissez un autre système.',
    },
    validation_failed: {
      title: 'Certains champs sont à revoir',
      text: 'L’explication se trouve sous chacun d’eux.',
    },
    rate_limited: {
      title: 'Trop de tentatives en peu de temps',
      text: 'Patientez une minute, puis réessayez.',
    },
    link_token_invalid: {
      title: `${organization} n’a pas pu renouveler cette session`,
      text: 'Fermez cette fenêtre et rouvrez-la depuis la page située derrière.',
    },
    token_failed: {
      title: 'La page située derrière n’a pas pu démarrer la connexion',
      text: 'La panne est de son côté. Réessayez ; si cela persiste, prévenez ses responsables.',
    },
    database_unavailable: {
      title: 'Notre serveur n’est pas prêt',
      text: 'La panne est de notre côté. Réessayez dans quelques secondes.',
    },
    network: {
      title: 'Notre serveur est injoignable',
      text: 'La connexion s’est interrompue. Vérifiez votre réseau, puis réessayez.',
    },
    offline: {
      title: 'Vous êtes hors ligne',
      text: 'Rien n’est perdu. La suite reprend dès que vous êtes de nouveau en ligne.',
    },
    internal: {
      title: 'Notre serveur a fait une erreur',
      text: 'La panne est de notre côté. Réessayez ; si cela persiste, transmettez l’identifiant ci-dessous.',
    },
  }),
};

export default fr;
