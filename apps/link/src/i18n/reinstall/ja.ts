import type { ReinstallTexts } from './en';

const ja: ReinstallTexts = {
  title: (system) => `${system}を再接続`,
  about: (account, organization) =>
    `「${account}」のログインを更新します。接続と、${organization}がこれまでに受け取った内容はそのまま残ります。`,
  kept: '以前からの入力内容',
  result: (system) => `${system}を再び接続しました`,
  existing: {
    title: 'このアカウントはすでに接続されています',
    text: (account, system, organization) =>
      `${system}の「${account}」は${organization}に接続されています。2つ目が必要な場合を除き、その接続を更新してください。`,
    reinstall: 'その接続を更新する',
    add: 'もう一度別に接続する',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: '別のアカウントです',
      text: `「${given}」でログインしましたが、この接続は「${connected}」のものです。何も変更していません。「${connected}」を使用してください。${system}に自動でログインされる場合は、先にそちらでログアウトしてください。`,
    }),
    connection_changed: {
      title: 'ほかの方がこの接続を更新したところです',
      text: 'その方の入力内容で動作しています。置き換えたい場合のみ続けてください。',
    },
  },
};

export default ja;
