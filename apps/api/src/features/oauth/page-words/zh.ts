import type { Words } from '../page-texts';

/** Chinese in simplified characters. */
export const zh: Words = {
  start: (system, organization) => ({
    title: `将 ${system} 连接到 ${organization}？`,
    text: `${organization} 请求连接您的 ${system} 账户。仅当您或您的同事在那里发起了此操作时才继续。您将在 ${system} 自己的页面上登录。`,
  }),
  proceed: '继续',
  account: '账户',
  back: '您可以关闭此窗口。',
  returnTo: (organization) => `返回 ${organization}`,
  unknown: {
    title: '此处找不到这次登录',
    text: '它可能已过期，或属于其他操作。请返回您开始的应用，重新开始。',
  },
  connected: (system, organization) => ({
    title: `已登录 ${system}`,
    text: `请返回您开始的 ${organization}：后续步骤在那里继续。`,
  }),
  denied: (system, organization) => ({
    title: '未进行任何连接',
    text: `您在 ${system} 中拒绝了。请返回 ${organization} 重试，或选择其他方式。`,
  }),
  failed: (system, organization) => ({
    title: `登录 ${system} 未成功`,
    text: `未进行任何连接。请返回 ${organization}，那里会说明发生了什么。`,
  }),
  expired: (_system, organization) => ({
    title: '这次登录耗时过长',
    text: `未进行任何连接。请返回 ${organization}，重新开始。`,
  }),
  replayed: (_system, organization) => ({
    title: '这次登录已被使用',
    text: `每次登录只能使用一次。请返回 ${organization} 查看结果。`,
  }),
  other_browser: (_system, organization) => ({
    title: '这次登录是在另一个浏览器中开始的',
    text: `只能在开始的浏览器中完成。请返回 ${organization}，重新开始。`,
  }),
  relay: '请稍候…',
  relayButton: '继续',
};
