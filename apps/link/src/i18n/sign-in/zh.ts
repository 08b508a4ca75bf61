import type { SignInTexts } from './en';

/** Chinese in simplified characters. */
const zh: SignInTexts = {
  about: (system) => `您将在单独的窗口中登录 ${system}，之后此页面会自动继续。`,
  submit: (system) => `使用 ${system} 继续`,
  waiting: {
    title: (system) => `请在 ${system} 窗口中继续`,
    text: (system) => `请登录 ${system} 并同意授权。此页面会自动继续。`,
    checking: (system) => `已登录。正在检查 ${system} 允许的内容。`,
  },
  blocked: {
    title: '您的浏览器拦下了窗口',
    text: '请用此链接打开，它只是在等待您的操作。',
  },
  open: (system) => `打开 ${system}`,
  inThisTab: '在此标签页中继续',
  again: '再次打开窗口',
  elsewhere: '账户由其他人持有？请将此链接发给对方。',
  copyLink: '复制链接',
  confirm: {
    title: '这是您的账户吗？',
    text: (account, system, organization) =>
      `“${account}”已登录 ${system}。仅当您认识此账户时，才将其连接到 ${organization}。`,
    unnamed: (system) => `一个 ${system} 账户`,
    yes: '是，连接',
    no: '否，重新开始',
  },
  failures: (system) => ({
    oauth_denied: {
      title: '未连接任何账户',
      text: `登录在 ${system} 中被拒绝。准备好后请重试。`,
    },
    oauth_expired: {
      title: '登录用时过长',
      text: '没有丢失任何内容。请重试。',
    },
    oauth_failed: {
      title: `未能登录 ${system}`,
      text: '请重试；如果仍然如此，请选择其他方式，或稍后再试。',
    },
    oauth_app_missing: {
      title: '此方式尚未设置',
      text: '请选择其他登录方式，或联系此页面的管理者进行设置。',
    },
  }),
};

export default zh;
