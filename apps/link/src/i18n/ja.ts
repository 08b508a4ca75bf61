import type { Messages } from './en';

const ja: Messages = {
  back: '戻る',
  close: '閉じる',
  loading: '読み込み中',
  proceed: '続ける',
  tryAgain: 'もう一度試す',
  copy: 'コピー',
  copied: 'コピーしました',
  requestId: 'リクエストID',
  newTab: '新しいタブで開きます',
  step: (step, of) => `${of}ステップ中の${step}`,
  welcome: {
    title: (organization) => ({
      wms: `倉庫システムを${organization}に接続`,
      cart: `ストアを${organization}に接続`,
      carrier: `配送業者を${organization}に接続`,
      freight: `フォワーダーを${organization}に接続`,
    }),
    reasons: (organization) => [
      {
        title: '1分ほどで完了',
        text: 'お持ちのアカウントを使います。インストールは不要です。',
      },
      {
        title: 'ログイン情報は非公開のまま',
        text: `暗号化して保存され、${organization}が見ることはありません。`,
      },
      {
        title: '共有される内容がわかります',
        text: `最後に、${organization}が読み取れる内容の一覧が表示されます。`,
      },
    ],
  },
  consent: {
    before: '続けることで、',
    terms: '利用規約',
    and: 'と',
    privacy: 'プライバシーポリシー',
    after: 'に同意したことになります。',
  },
  choose: {
    title: {
      wms: 'どの倉庫システムをお使いですか？',
      cart: 'どのストアプラットフォームをお使いですか？',
      carrier: 'どの配送業者をお使いですか？',
      freight: 'どのフォワーダーをお使いですか？',
    },
    search: '名前で検索',
    count: (count) => `${count}件`,
    noMatch: (query) => ({
      title: `「${query}」というシステムはありません`,
      text: 'つづりを確かめるか、一覧全体をご覧ください。',
    }),
    clear: 'すべて表示',
    nothing: (organization) => ({
      title: '接続できるものがまだありません',
      text: `${organization}はここで利用できるシステムをまだ用意していません。追加を依頼してください。`,
    }),
    unknown: {
      title: 'そのシステムはここでは利用できません',
      text: '一覧からお使いのものを選んでください。',
    },
  },
  credentials: {
    title: (system) => `${system}を接続`,
    submit: (system) => `${system}を接続`,
    methods: 'どの方法でログインしますか？',
    optional: '任意',
    show: '表示',
    hide: '隠す',
    whereToFind: '確認できる場所',
    select: '選択してください',
    missing: (label) => `${label}が入力されていません。`,
    notAnAddress: (label) =>
      `${label}にはウェブアドレスを入力してください（例：https://example.com）。`,
    wrongForm: (label) =>
      `${label}が途中で切れているようです。全体をコピーしたか確かめてください。`,
    refused: (system, label) => `${system}がこの値を拒否しました：${label}。`,
  },
  resumed: {
    choose: '前回の続きです。',
    secrets: '前回の続きです。キーとパスワードは保存されていません。',
    startOver: '最初からやり直す',
  },
  checking: {
    title: (system) => `${system}に接続しています`,
    signingIn: (system) => `${system}にログインしています`,
    signedIn: (system) => `${system}にログインしました`,
    renewing: 'セッションを更新しています',
    saving: '接続を保存しています',
    status: {
      pending: '確認中',
      granted: '許可',
      denied: '許可なし',
      unknown: '不明',
    },
    slow: (system) => `${system}の応答を待っています。最大30秒かかることがあります。`,
    slowFor: (system, resources) => `${system}の応答を待っています：${resources}。`,
  },
  result: {
    title: (system) => `${system}を接続しました`,
    full: 'すべて許可されています',
    fullText: (organization) => `${organization}はここにあるすべてを読み取れます。`,
    partial: '一部の権限がありません',
    partialText: (organization, system) =>
      `${organization}は許可された範囲で動作します。残りについては、${system}でこのアカウントの権限を広げてください。`,
    detail: '詳細（英語）：',
    reasons: {
      missing_permission: 'このアカウントには読み取りの権限がありません。',
      not_enabled: 'この機能はアカウントで有効になっていません。',
      throttled: 'システムが混み合っていました。後でもう一度確認します。',
      unreachable: 'この部分に接続できませんでした。後でもう一度確認します。',
      unexpected_answer: '応答が不明確でした。後でもう一度確認します。',
    },
    finish: '完了',
    notTaken: (organization, system) => ({
      title: `${system}は接続されましたが、${organization}がまだ保存できていません`,
      text: `お客様側の問題ではありません。もう一度お試しください。続く場合は${organization}にお知らせください。`,
    }),
  },
  leave: {
    title: '接続せずに終了しますか？',
    typed: '入力した内容は失われます。',
    running: '確認はまだ続いています。',
    stay: '続ける',
    leave: '終了する',
  },
  slow: {
    host: 'このウィンドウの後ろのページを待っています。',
    api: 'まだ読み込んでいます。接続が遅いようです。',
  },
  refused: 'このページではTrackstar Linkを表示できません',
  topLevel: {
    title: 'このページは別のページの中で使います',
    text: 'Trackstar Linkは接続したいアプリの中で開きます。そのアプリに戻り、接続ボタンを使ってください。',
  },
  resources: {
    orders: '注文',
    products: '商品',
    inventory: '在庫',
    inbound_shipments: '入荷',
    returns: '返品',
    shipments: '出荷',
    warehouses: '倉庫',
    shipping_methods: '配送方法',
    warehouse_customers: '倉庫の顧客',
    warehouse_locations: '倉庫のロケーション',
    bills: '請求',
    inventory_ledger: '在庫の増減履歴',
    invoice_line_items: '請求書の明細',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system}がこのログイン情報を受け付けませんでした`,
      text: 'すべて正しく入力されているか確かめるか、新しく作成してここに貼り付けてください。',
    },
    account_disabled: {
      title: `${system}がこのアカウントを無効にしています`,
      text: `${system}に有効化を依頼するか、別のアカウントを使ってください。`,
    },
    integration_not_enabled: {
      title: `この${system}アカウントではAPIを利用できません`,
      text: `${system}にAPIの有効化を依頼してから、もう一度お試しください。`,
    },
    integration_throttled: {
      title: `${system}が少し間を置くよう求めています`,
      text: 'リクエストが多すぎました。1分ほど待ってから、もう一度お試しください。',
    },
    integration_unreachable: {
      title: `${system}に接続できません`,
      text: '問題は先方または途中にあり、お客様側ではありません。数分後にもう一度お試しください。',
    },
    integration_unexpected_answer: {
      title: `${system}の応答が不明確でした`,
      text: 'お客様側の問題ではありません。数分後にもう一度お試しください。',
    },
    integration_timeout: {
      title: `${system}が30秒以内に応答しませんでした`,
      text: '現在、先方の応答が遅くなっています。数分後にもう一度お試しください。',
    },
    integration_not_found: {
      title: `${system}はここでは利用できなくなりました`,
      text: '戻って別のシステムを選んでください。',
    },
    validation_failed: {
      title: '見直しが必要な項目があります',
      text: '問題の内容は各項目の下に表示されています。',
    },
    rate_limited: {
      title: '短い間に試行が多すぎました',
      text: '1分ほど待ってから、もう一度お試しください。',
    },
    link_token_invalid: {
      title: `${organization}がこのセッションを更新できませんでした`,
      text: 'このウィンドウを閉じ、後ろのページからもう一度開いてください。',
    },
    token_failed: {
      title: '後ろのページが接続を開始できませんでした',
      text: '問題はそのページ側にあります。もう一度お試しください。続く場合は運営者にお知らせください。',
    },
    database_unavailable: {
      title: 'サーバーの準備ができていません',
      text: '問題は当方にあります。数秒後にもう一度お試しください。',
    },
    network: {
      title: 'サーバーに接続できませんでした',
      text: '通信が途中で切れました。ネットワークを確かめて、もう一度お試しください。',
    },
    offline: {
      title: 'オフラインです',
      text: '何も失われていません。オンラインに戻ると続きから再開します。',
    },
    internal: {
      title: 'サーバーでエラーが起きました',
      text: '問題は当方にあります。もう一度お試しください。続く場合は下のIDをお伝えください。',
    },
  }),
};

export default ja;
