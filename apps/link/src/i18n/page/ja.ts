import type { PageTexts } from './en';

const ja: PageTexts = {
  magic_link_expired: {
    title: 'このリンクの有効期限が切れています',
    text: 'このようなリンクは一定期間のみ有効です。送信者に新しいリンクを依頼してください。',
  },
  magic_link_revoked: {
    title: 'このリンクは取り消されました',
    text: '送信者がこのリンクを取り消しました。引き続き接続する場合は、新しいリンクを依頼してください。',
  },
  magic_link_unknown: {
    title: 'このリンクは使用できません',
    text: 'すでに使用されたか、一部が欠けている可能性があります。メッセージからもう一度開くか、送信者に新しいリンクを依頼してください。',
  },
  done: (organization) => ({
    title: '設定が完了しました',
    text: `${organization}がお客様のシステムに接続されました。このページは閉じてかまいません。`,
  }),
  goOn: (organization) => `${organization}に進む`,
};

export default ja;
