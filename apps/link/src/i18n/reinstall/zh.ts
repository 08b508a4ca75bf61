import type { ReinstallTexts } from './en';

const zh: ReinstallTexts = {
  title: (system) => `重新连接 ${system}`,
  about: (account, organization) =>
    `这将更新“${account}”的登录信息。连接以及 ${organization} 已获取的内容都会保留。`,
  kept: '之前保留的信息',
  result: (system) => `${system} 已重新连接`,
  existing: {
    title: '此账户已连接',
    text: (account, system, organization) =>
      `${system} 的“${account}”已连接到 ${organization}。除非您需要第二个连接，否则请更新现有连接。`,
    reinstall: '更新该连接',
    add: '再连接一次',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: '这是另一个账户',
      text: `您登录的是“${given}”，但此连接属于“${connected}”。未作任何更改。请使用“${connected}”；如果 ${system} 自动登录，请先在那里退出。`,
    }),
    connection_changed: {
      title: '其他人刚刚更新了此连接',
      text: '它正使用对方输入的信息运行。仅当应以您的信息替换时才继续。',
    },
  },
};

export default zh;
