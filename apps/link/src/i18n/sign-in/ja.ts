import type { SignInTexts } from './en';

const ja: SignInTexts = {
  about: (system) =>
    `${system}へのログインは別のウィンドウで行います。その後、このページは自動で進みます。`,
  submit: (system) => `${system}で続ける`,
  waiting: {
    title: (system) => `${system}のウィンドウで続けてください`,
    text: (system) =>
      `${system}にログインして許可してください。終わるとこのページは自動で進みます。`,
    checking: (system) => `ログインしました。${system}が許可する内容を確認しています。`,
  },
  blocked: {
    title: 'ブラウザーがウィンドウを開きませんでした',
    text: 'このリンクから開いてください。お客様の操作を待っているだけです。',
  },
  open: (system) => `${system}を開く`,
  inThisTab: 'このタブで続ける',
  again: 'ウィンドウをもう一度開く',
  elsewhere: 'アカウントをお持ちなのは別の方ですか？その方にこのリンクを送ってください。',
  copyLink: 'リンクをコピー',
  confirm: {
    title: 'お客様のアカウントですか？',
    text: (account, system, organization) =>
      `「${account}」が${system}にログインしました。ご存じのアカウントである場合のみ、${organization}に接続してください。`,
    unnamed: (system) => `${system}のアカウント`,
    yes: 'はい、接続する',
    no: 'いいえ、最初からやり直す',
  },
  failures: (system) => ({
    oauth_denied: {
      title: '何も接続されていません',
      text: `${system}でログインが拒否されました。準備ができたら、もう一度お試しください。`,
    },
    oauth_expired: {
      title: 'ログインに時間がかかりすぎました',
      text: '何も失われていません。もう一度お試しください。',
    },
    oauth_failed: {
      title: `${system}にログインできませんでした`,
      text: 'もう一度お試しください。続く場合は、別の方法を選ぶか、後でお試しください。',
    },
    oauth_app_missing: {
      title: 'この方法はまだ設定されていません',
      text: '別のログイン方法を選ぶか、このページの運営者に設定を依頼してください。',
    },
  }),
};

export default ja;
