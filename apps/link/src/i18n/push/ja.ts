import type { PushTexts } from './en';

const ja: PushTexts = {
  about: (system) =>
    `${system} で請求書ファイルの送信先を指定する欄に、次の値を入力してください。そのあと接続します。最初のファイルは後から届いてもかまいません。`,
  once: 'パスワードが表示されるのは、ここで今だけです。',
  values: {
    host: 'ホスト',
    port: 'ポート',
    username: 'ユーザー名',
    password: 'パスワード',
    folder: 'フォルダー',
    host_key_fingerprint: 'ホスト鍵のフィンガープリント',
  },
  preparing: 'ファイルの受け取り先を用意しています',
  waiting: {
    title: '最初のファイルを待っています',
    status: '待機中',
    text: (system, organization) =>
      `${system} からファイルが届くと、${organization} が読み取ります。${system} に送信先を設定すれば、ここで行うことはもうありません。`,
    why: 'まだファイルは届いていません。最初のファイルが届けば、動作を確認できます。',
  },
  expired: (system) => ({
    title: 'これらの値は無効になりました',
    text: `新しい値を用意しました。${system} で以前の値と置き換えてから接続してください。`,
  }),
};

export default ja;
