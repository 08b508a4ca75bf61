import type { Messages } from './en';

/** Brazilian Portuguese: most of those who read Portuguese. */
const pt: Messages = {
  back: 'Voltar',
  close: 'Fechar',
  loading: 'Carregando',
  proceed: 'Continuar',
  tryAgain: 'Tentar de novo',
  copy: 'Copiar',
  copied: 'Copiado',
  requestId: 'Id da solicitação',
  newTab: 'abre em uma nova aba',
  step: (step, of) => `Etapa ${step} de ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Conecte seu sistema de armazém a ${organization}`,
      cart: `Conecte sua loja a ${organization}`,
      carrier: `Conecte sua transportadora a ${organization}`,
      freight: `Conecte seu agente de cargas a ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Pronto em cerca de um minuto',
        text: 'Use a conta que você já tem. Não é preciso instalar nada.',
      },
      {
        title: 'Suas credenciais continuam privadas',
        text: `Elas são guardadas criptografadas e ${organization} nunca as vê.`,
      },
      {
        title: 'Você vê o que é compartilhado',
        text: `No fim, uma lista mostra o que ${organization} pode ler.`,
      },
    ],
  },
  consent: {
    before: 'Ao continuar, você aceita ',
    terms: 'os termos de uso',
    and: ' e ',
    privacy: 'a política de privacidade',
    after: '.',
  },
  choose: {
    title: {
      wms: 'Qual sistema de armazém você usa?',
      cart: 'Qual plataforma de loja você usa?',
      carrier: 'Qual transportadora você usa?',
      freight: 'Qual agente de cargas você usa?',
    },
    search: 'Buscar por nome',
    count: (count) => (count === 1 ? '1 sistema' : `${count} sistemas`),
    noMatch: (query) => ({
      title: `Nenhum sistema se chama “${query}”`,
      text: 'Confira a grafia ou percorra a lista completa.',
    }),
    clear: 'Mostrar todos',
    nothing: (organization) => ({
      title: 'Ainda não há nada para conectar',
      text: `${organization} ainda não oferece nenhum sistema aqui. Peça que incluam o seu.`,
    }),
    unknown: {
      title: 'Esse sistema não está disponível aqui',
      text: 'Escolha o seu na lista.',
    },
  },
  credentials: {
    title: (system) => `Conectar ${system}`,
    submit: (system) => `Conectar ${system}`,
    methods: 'Como você entra?',
    optional: 'Opcional',
    show: 'Mostrar',
    hide: 'Ocultar',
    whereToFind: 'Onde encontrar',
    select: 'Escolha uma opção',
    missing: (label) => `Falta este dado: ${label}.`,
    notAnAddress: (label) => `${label}: informe um endereço web, como https://example.com.`,
    wrongForm: (label) => `${label}: parece incompleto. Confira se copiou tudo.`,
    refused: (system, label) => `${system} recusou este dado: ${label}.`,
  },
  resumed: {
    choose: 'Você parou aqui.',
    secrets: 'Você parou aqui. Chaves e senhas não foram guardadas.',
    startOver: 'Recomeçar',
  },
  checking: {
    title: (system) => `Conectando ${system}`,
    signingIn: (system) => `Entrando em ${system}`,
    signedIn: (system) => `Sessão iniciada em ${system}`,
    renewing: 'Renovando a sessão',
    saving: 'Salvando a conexão',
    status: {
      pending: 'Verificando',
      granted: 'Concedido',
      denied: 'Não concedido',
      unknown: 'Não se sabe',
    },
    slow: (system) => `Aguardando a resposta de ${system}. Isso pode levar até 30 segundos.`,
    slowFor: (system, resources) => `Aguardando a resposta de ${system}: ${resources}.`,
  },
  result: {
    title: (system) => `${system} está conectado`,
    full: 'Autorização completa',
    fullText: (organization) => `${organization} pode ler tudo o que aparece aqui.`,
    partial: 'Faltam algumas permissões',
    partialText: (organization, system) =>
      `${organization} funciona com o que foi concedido. Para o restante, amplie as permissões desta conta em ${system}.`,
    detail: 'Detalhes (em inglês):',
    reasons: {
      missing_permission: 'Esta conta não tem permissão para ler isto.',
      not_enabled: 'Esta parte não está ativada na conta.',
      throttled: 'O sistema estava ocupado demais. Será verificado de novo mais tarde.',
      unreachable: 'Não foi possível acessar esta parte. Será verificada de novo mais tarde.',
      unexpected_answer: 'A resposta não foi clara. Será verificado de novo mais tarde.',
    },
    finish: 'Concluir',
    notTaken: (organization, system) => ({
      title: `${system} está conectado, mas ${organization} ainda não conseguiu salvar a conexão`,
      text: `A falha não é sua. Tente de novo; se continuar, avise ${organization}.`,
    }),
  },
  leave: {
    title: 'Sair sem conectar?',
    typed: 'O que você digitou será perdido.',
    running: 'A verificação ainda está em andamento.',
    stay: 'Continuar aqui',
    leave: 'Sair',
  },
  slow: {
    host: 'Aguardando a página que está atrás desta janela.',
    api: 'Ainda carregando. A conexão parece lenta.',
  },
  refused: 'Esta página não pode mostrar o Trackstar Link',
  topLevel: {
    title: 'Esta página fica dentro de outra',
    text: 'O Trackstar Link abre no aplicativo que você quer conectar. Volte a ele e use o botão de conexão.',
  },
  resources: {
    orders: 'Pedidos',
    products: 'Produtos',
    inventory: 'Estoque',
    inbound_shipments: 'Recebimentos',
    returns: 'Devoluções',
    shipments: 'Envios',
    warehouses: 'Armazéns',
    shipping_methods: 'Métodos de envio',
    warehouse_customers: 'Clientes do armazém',
    warehouse_locations: 'Posições do armazém',
    bills: 'Faturas',
    inventory_ledger: 'Movimentações de estoque',
    invoice_line_items: 'Itens de fatura',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} não aceitou estas credenciais`,
      text: 'Confira se estão completas, ou crie novas por lá e cole aqui.',
    },
    account_disabled: {
      title: `${system} desativou esta conta`,
      text: `Peça a ${system} que a reative, ou use outra conta.`,
    },
    integration_not_enabled: {
      title: `Esta conta de ${system} não tem acesso à API`,
      text: `Peça a ${system} que ative o acesso à API e tente de novo.`,
    },
    integration_throttled: {
      title: `${system} pede uma breve pausa`,
      text: 'Chegaram solicitações demais por lá. Espere um minuto e tente de novo.',
    },
    integration_unreachable: {
      title: `Não foi possível acessar ${system}`,
      text: 'A falha está lá ou no caminho, não com você. Tente de novo em alguns minutos.',
    },
    integration_unexpected_answer: {
      title: `${system} deu uma resposta pouco clara`,
      text: 'A falha não é sua. Tente de novo em alguns minutos.',
    },
    integration_timeout: {
      title: `${system} não respondeu em 30 segundos`,
      text: 'O sistema está lento no momento. Tente de novo em alguns minutos.',
    },
    integration_not_found: {
      title: `${system} não está mais disponível aqui`,
      text: 'Volte e escolha outro sistema.',
    },
    validation_failed: {
      title: 'Alguns campos precisam de revisão',
      text: 'Abaixo de cada um está escrito o que há de errado.',
    },
    rate_limited: {
      title: 'Tentativas demais em pouco tempo',
      text: 'Espere um minuto e tente de novo.',
    },
    link_token_invalid: {
      title: `${organization} não conseguiu renovar esta sessão`,
      text: 'Feche esta janela e abra de novo pela página que está atrás dela.',
    },
    token_failed: {
      title: 'A página atrás desta janela não conseguiu iniciar a conexão',
      text: 'A falha está nessa página. Tente de novo; se continuar, avise os responsáveis por ela.',
    },
    database_unavailable: {
      title: 'Nosso servidor não está pronto',
      text: 'A falha é nossa. Tente de novo em alguns segundos.',
    },
    network: {
      title: 'Não foi possível acessar nosso servidor',
      text: 'A conexão caiu no caminho. Confira sua rede e tente de novo.',
    },
    offline: {
      title: 'Você está sem conexão',
      text: 'Nada se perde. Isto continua assim que a conexão voltar.',
    },
    internal: {
      title: 'Nosso servidor cometeu um erro',
      text: 'A falha é nossa. Tente de novo; se continuar, informe o id abaixo.',
    },
  }),
};

export default pt;
