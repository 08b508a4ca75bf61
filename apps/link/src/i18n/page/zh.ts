import type { PageTexts } from './en';

const zh: PageTexts = {
  magic_link_expired: {
    title: '此链接已过期',
    text: '此类链接仅在有限时间内有效。请联系发送者获取新链接。',
  },
  magic_link_revoked: {
    title: '此链接已被撤回',
    text: '发送者已撤回此链接。如果您仍要连接，请向对方索取新链接。',
  },
  magic_link_unknown: {
    title: '此链接无法使用',
    text: '它可能已被使用，或缺少一部分。请从消息中重新打开，或联系发送者获取新链接。',
  },
  done: (organization) => ({
    title: '已全部设置完成',
    text: `${organization} 已连接到您的系统。您可以关闭此页面。`,
  }),
  goOn: (organization) => `继续前往 ${organization}`,
};

export default zh;
