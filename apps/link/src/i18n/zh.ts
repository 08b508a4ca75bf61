import type { Messages } from './en';

/** Chinese in simplified characters. */
const zh: Messages = {
  back: '返回',
  close: '关闭',
  loading: '正在加载',
  proceed: '继续',
  tryAgain: '重试',
  copy: '复制',
  copied: '已复制',
  requestId: '请求编号',
  newTab: '在新标签页中打开',
  step: (step, of) => `第 ${step} 步，共 ${of} 步`,
  welcome: {
    title: (organization) => ({
      wms: `将您的仓库系统连接到 ${organization}`,
      cart: `将您的店铺连接到 ${organization}`,
      carrier: `将您的承运商连接到 ${organization}`,
      freight: `将您的货运代理连接到 ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: '大约一分钟即可完成',
        text: '使用您现有的账户，无需安装任何东西。',
      },
      {
        title: '您的登录信息保持私密',
        text: `它们会加密保存，${organization} 永远看不到。`,
      },
      {
        title: '您能看到共享的内容',
        text: `最后会列出 ${organization} 可以读取的内容。`,
      },
    ],
  },
  consent: {
    before: '继续即表示您同意',
    terms: '使用条款',
    and: '和',
    privacy: '隐私政策',
    after: '。',
  },
  choose: {
    title: {
      wms: '您使用哪个仓库系统？',
      cart: '您使用哪个店铺平台？',
      carrier: '您使用哪家承运商？',
      freight: '您使用哪家货运代理？',
    },
    search: '按名称搜索',
    count: (count) => `${count} 个系统`,
    noMatch: (query) => ({
      title: `没有名为“${query}”的系统`,
      text: '请检查拼写，或浏览完整列表。',
    }),
    clear: '全部显示',
    nothing: (organization) => ({
      title: '这里还没有可连接的系统',
      text: `${organization} 尚未在此提供任何系统。请联系对方添加您的系统。`,
    }),
    unknown: {
      title: '该系统在此不可用',
      text: '请从列表中选择您的系统。',
    },
  },
  credentials: {
    title: (system) => `连接 ${system}`,
    submit: (system) => `连接 ${system}`,
    methods: '您如何登录？',
    optional: '选填',
    show: '显示',
    hide: '隐藏',
    whereToFind: '在哪里可以找到',
    select: '请选择',
    missing: (label) => `缺少${label}。`,
    notAnAddress: (label) => `${label}：请填写网址，例如 https://example.com。`,
    wrongForm: (label) => `${label}：看起来不完整，请检查是否已全部复制。`,
    refused: (system, label) => `${system} 拒绝了此项：${label}。`,
  },
  resumed: {
    choose: '您上次到了这里。',
    secrets: '您上次到了这里。密钥和密码未被保留。',
    startOver: '重新开始',
  },
  checking: {
    title: (system) => `正在连接 ${system}`,
    signingIn: (system) => `正在登录 ${system}`,
    signedIn: (system) => `已登录 ${system}`,
    renewing: '正在更新会话',
    saving: '正在保存连接',
    status: {
      pending: '正在检查',
      granted: '已授权',
      denied: '未授权',
      unknown: '未知',
    },
    slow: (system) => `仍在等待 ${system} 响应，最多可能需要 30 秒。`,
    slowFor: (system, resources) => `仍在等待 ${system}：${resources}。`,
  },
  result: {
    title: (system) => `${system} 已连接`,
    full: '已全部授权',
    fullText: (organization) => `${organization} 可以读取此处列出的全部内容。`,
    partial: '缺少部分权限',
    partialText: (organization, system) =>
      `${organization} 会使用已授权的内容。其余部分请在 ${system} 中扩大此账户的权限。`,
    detail: '详情（英文）：',
    reasons: {
      missing_permission: '此账户无权读取该内容。',
      not_enabled: '此账户未启用该部分。',
      throttled: '系统过于繁忙，稍后会再次检查。',
      unreachable: '无法访问系统的这一部分，稍后会再次检查。',
      unexpected_answer: '系统的响应不明确，稍后会再次检查。',
    },
    finish: '完成',
    notTaken: (organization, system) => ({
      title: `${system} 已连接，但 ${organization} 尚未能保存`,
      text: `问题不在您这边。请重试；如果仍然如此，请告知 ${organization}。`,
    }),
  },
  leave: {
    title: '不连接就离开吗？',
    typed: '您输入的内容将会丢失。',
    running: '检查仍在进行。',
    stay: '继续操作',
    leave: '离开',
  },
  slow: {
    host: '仍在等待此窗口后面的页面。',
    api: '仍在加载，网络连接似乎较慢。',
  },
  refused: '此页面不能显示 Trackstar Link',
  topLevel: {
    title: '此页面应在另一个页面中打开',
    text: 'Trackstar Link 会在您要连接的应用中打开。请返回该应用并使用其中的连接按钮。',
  },
  resources: {
    orders: '订单',
    products: '商品',
    inventory: '库存',
    inbound_shipments: '入库货件',
    returns: '退货',
    shipments: '发货',
    warehouses: '仓库',
    shipping_methods: '配送方式',
    warehouse_customers: '仓库客户',
    warehouse_locations: '库位',
    bills: '账单',
    inventory_ledger: '库存流水',
    invoice_line_items: '发票明细',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} 未接受这些登录信息`,
      text: '请检查是否填写完整，或在那里新建后粘贴到此处。',
    },
    account_disabled: {
      title: `${system} 已停用此账户`,
      text: `请联系 ${system} 启用，或使用其他账户。`,
    },
    integration_not_enabled: {
      title: `此 ${system} 账户没有 API 访问权限`,
      text: `请联系 ${system} 开通 API 访问，然后重试。`,
    },
    integration_throttled: {
      title: `${system} 要求稍作等待`,
      text: '它收到的请求过多。请等待一分钟，然后重试。',
    },
    integration_unreachable: {
      title: `无法访问 ${system}`,
      text: '问题在对方或途中，不在您这边。请几分钟后重试。',
    },
    integration_unexpected_answer: {
      title: `${system} 的响应不明确`,
      text: '问题不在您这边。请几分钟后重试。',
    },
    integration_timeout: {
      title: `${system} 未在 30 秒内响应`,
      text: '它目前较慢。请几分钟后重试。',
    },
    integration_not_found: {
      title: `${system} 在此已不可用`,
      text: '请返回并选择其他系统。',
    },
    validation_failed: {
      title: '有些内容需要再检查一下',
      text: '具体问题显示在各项下方。',
    },
    rate_limited: {
      title: '短时间内尝试次数过多',
      text: '请等待一分钟，然后重试。',
    },
    link_token_invalid: {
      title: `${organization} 未能更新此会话`,
      text: '请关闭此窗口，然后从后面的页面重新打开。',
    },
    token_failed: {
      title: '此窗口后面的页面未能开始连接',
      text: '问题在该页面。请重试；如果仍然如此，请告知其管理者。',
    },
    database_unavailable: {
      title: '我们的服务器尚未就绪',
      text: '问题在我们这边。请几秒后重试。',
    },
    network: {
      title: '无法访问我们的服务器',
      text: '连接在途中断开。请检查您的网络，然后重试。',
    },
    offline: {
      title: '您已离线',
      text: '没有丢失任何内容。恢复联网后会自动继续。',
    },
    internal: {
      title: '我们的服务器出错了',
      text: '问题在我们这边。请重试；如果仍然如此，请提供下方的编号。',
    },
  }),
};

export default zh;
