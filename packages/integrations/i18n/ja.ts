export const ja: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '特に指定がなければ 22 です。',
  '3PL GUID': '3PLのGUID',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    '3PL事業者向けの倉庫管理、3PL Warehouse Manager。',
  'A made-up online shop to try things out.': '試用のための架空のオンラインストア。',
  'A made-up parcel carrier to try things out.': '試用のための架空の宅配業者。',
  'A made-up warehouse to try things out.': '試用のための架空の倉庫。',
  'API credentials': 'APIのログイン情報',
  'API key': 'APIキー',
  'API key and secret (V1)': 'APIキーとシークレット（V1）',
  'API secret': 'APIシークレット',
  'API user and password': 'APIユーザーとパスワード',
  'Access token': 'アクセストークン',
  'Account disabled': '無効なアカウント',
  'Account number': 'アカウント番号',
  Address: 'アドレス',
  'Admin API access token': 'Admin APIアクセストークン',
  'App of the UPS developer portal': 'UPS開発者ポータルのアプリ',
  'Application ID': 'アプリケーションID',
  'Application secret': 'アプリケーションシークレット',
  'Approve in your shop': 'ストアで承認',
  'Approve once more: the shop then makes a new key.':
    'もう一度承認してください。ストアが新しいキーを作成します。',
  'As your browser shows it on the shop’s home page, with https://.':
    'ストアのトップページでブラウザーに表示されるアドレスです。https:// を付けてください。',
  'At developer.ups.com, under Apps, on the page of your app.':
    'developer.ups.com の Apps にある、アプリのページで確認できます。',
  Australia: 'オーストラリア',
  Belgium: 'ベルギー',
  Brazil: 'ブラジル',
  Canada: 'カナダ',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    '4つの値がすべて同じ倉庫のものか確認してください。何度も続けて失敗すると、提供元がアクセスを一時停止します。',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    '3つの値がすべて同じアプリケーションのもので、Linnworksに今もインストールされているか確認してください。',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    'すべての値が同じ倉庫、同じ環境のものか確認してください。古いログイン情報には 3PL GUID も必要です。',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    'キーとシークレットが同じ組のものか確認してください。V2のキーは、もう一方のフォームに入力します。',
  'Check user name, password and folder with whoever runs the server.':
    'ユーザー名、パスワード、フォルダーを、サーバーの管理者に確認してください。',
  'Client ID': 'クライアントID',
  'Client secret': 'クライアントシークレット',
  Connects: '接続できる',
  'Consumer key': 'コンシューマーキー',
  'Consumer secret': 'コンシューマーシークレット',
  'Copy both values from the same app, and check that the account number belongs to it.':
    '同じアプリから両方の値をコピーし、アカウント番号がそのアプリのものか確認してください。',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    'キーとシークレットを同じ行からコピーしてください。シークレットが表示されなくなった場合は、WooCommerceで新しいキーを追加してください。',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    'キー全体をコピーしてください。シークレットが横にあるV1のキーは、もう一方のフォームに入力します。',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    '最初と最後の行を含めて秘密鍵全体をコピーし、その公開鍵がサーバーにあることを確認してください。',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    'トークン全体をコピーし、このストアのものか確認してください。表示されなくなった場合は、アプリをアンインストールしてから再度インストールしてください。',
  'Copy the whole token, and check that the environment is the one it was made in.':
    'トークン全体をコピーし、トークンを作成した環境と同じか確認してください。',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    'トークン全体をコピーしてください。表示されなくなった場合は、ShipHeroでサードパーティ開発者を新しく追加し、そのトークンを使ってください。',
  'Customer ID': '顧客ID',
  Egypt: 'エジプト',
  Environment: '環境',
  'Facility ID': '施設ID',
  'Fingerprint of the host key': 'ホスト鍵のフィンガープリント',
  Folder: 'フォルダー',
  France: 'フランス',
  'From the e-mail in which the SFTP access was set up.':
    'SFTP接続の設定を知らせるメールに記載されています。',
  'Fulfillment network with warehouses in many countries.':
    '多くの国に倉庫を持つフルフィルメントネットワーク。',
  Germany: 'ドイツ',
  'Given to you together with the user name.': 'ユーザー名と一緒に渡されたものです。',
  'Goods owner ID': '荷主ID',
  Host: 'ホスト',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    'ShipBobの Integrations → API Tokens → Generate New Token にあります。',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    'ShipHeroの My Account で Add Third-Party Developer を選びます。リフレッシュトークンは一度だけ表示されるので、そこでコピーしてください。',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    'ShipStationの Settings → Account → API Settings で、バージョン V1 を選ぶと表示されます。',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    'ShipStationの Settings → Account → API Settings で、バージョン V2 を選ぶと表示されます。',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    'Shopifyの Settings → Apps and sales channels → Develop apps → お使いのアプリ → API credentials にあります。一度だけ表示されます。',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    'WordPressの WooCommerce → Settings → Advanced → REST API → Add key で、Read/Write の権限を付けて作成します。',
  'In the Linnworks developer portal, on the page of your application.':
    'Linnworksの開発者ポータルの、アプリケーションのページにあります。',
  India: 'インド',
  'Installation token': 'インストールトークン',
  'Installed application': 'インストール済みアプリケーション',
  'Invoice files by SFTP, with a password': 'SFTPの請求書ファイル（パスワード）',
  'Invoice files by SFTP, with a private key': 'SFTPの請求書ファイル（秘密鍵）',
  'Invoice files that are sent to us': '当社に送られる請求書ファイル',
  'Invoices of DHL Express, as files from an SFTP server.':
    'SFTPサーバーのファイルとして届くDHL Expressの請求書。',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    'SFTPサーバーのファイルとして届くDHL eCommerceの請求書。',
  'Invoices of DPD, as files from an SFTP server.': 'SFTPサーバーのファイルとして届くDPDの請求書。',
  'Invoices of FedEx, as files from an SFTP server.':
    'SFTPサーバーのファイルとして届くFedExの請求書。',
  'Invoices of Royal Mail, as files from an SFTP server.':
    'SFTPサーバーのファイルとして届くRoyal Mailの請求書。',
  'Invoices of USPS, as files from an SFTP server.':
    'SFTPサーバーのファイルとして届くUSPSの請求書。',
  Ireland: 'アイルランド',
  Italy: 'イタリア',
  Japan: '日本',
  Marketplace: 'マーケットプレイス',
  Mexico: 'メキシコ',
  'Missing permission': '権限の不足',
  Netherlands: 'オランダ',
  'No sign-in': 'ログインなし',
  'Often sent apart from the user name.': 'ユーザー名とは別に送られることがよくあります。',
  'Online shops hosted by Shopify.': 'Shopifyのオンラインストア。',
  'Online shops on WordPress.': 'WordPressのオンラインストア。',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    '古いログイン情報の場合のみ。倉庫または api@extensiv.com にお尋ねください。',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    '特定の倉庫だけを読み取る場合のみ。Manage Facilities の一覧にある番号です。',
  'Only where the private key has one.': '秘密鍵にパスフレーズがある場合のみ。',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    'Linnworksにログインした状態でアプリケーションのインストール用リンクを開き、同意してください。最後にトークンが表示されます。',
  'Order management and shipping from many sales channels.': '多くの販売チャネルの注文管理と出荷。',
  'Parcels and freight with UPS.': 'UPSの小包と貨物。',
  'Passphrase of the key': '鍵のパスフレーズ',
  Password: 'パスワード',
  'Paste the secret': 'シークレットを貼り付け',
  'Paste the token that was shown once': '一度だけ表示されたトークンを貼り付け',
  'Personal access token': '個人用アクセストークン',
  Poland: 'ポーランド',
  Port: 'ポート',
  'Private key': '秘密鍵',
  Production: '本番',
  'REST API key': 'REST APIキー',
  'Refresh token': 'リフレッシュトークン',
  'Sales on Amazon’s marketplaces.': 'Amazonマーケットプレイスでの販売。',
  'Sandbox if you sign in at box.secure-wms.com.':
    'box.secure-wms.com でログインしている場合は Sandbox を選びます。',
  'Sandbox only for a test account of ShipBob.':
    'Sandbox は、ShipBobのテストアカウントの場合のみ選びます。',
  'Saudi Arabia': 'サウジアラビア',
  'Shop name': 'ストア名',
  'Shops on Etsy, for handmade and vintage goods.':
    'ハンドメイド品やビンテージ品を扱うEtsyのショップ。',
  'Shown below the application ID.': 'アプリケーションIDの下に表示されます。',
  'Shown below the client ID.': 'クライアントIDの下に表示されます。',
  'Shown beside the client ID.': 'クライアントIDの横に表示されます。',
  'Shown beside the key.': 'キーの横に表示されます。',
  'Shown once, below the key, when the key is made.':
    'キーを作成するときに、キーの下に一度だけ表示されます。',
  'Sign in with Amazon': 'Amazonでログイン',
  'Sign in with Etsy': 'Etsyでログイン',
  'Sign in with ShipBob': 'ShipBobでログイン',
  'Sign in with Shopify': 'Shopifyでログイン',
  'Sign in with UPS': 'UPSでログイン',
  Singapore: 'シンガポール',
  'Single API key (V2)': '単一のAPIキー（V2）',
  'Slow answers': '遅い応答',
  'South Africa': '南アフリカ',
  Spain: 'スペイン',
  'Stock, orders and purchasing for sellers on many channels.':
    '多くの販売チャネルを持つ販売者向けの在庫、注文、仕入れ管理。',
  'Store address': 'ストアのアドレス',
  Sweden: 'スウェーデン',
  'System down': 'システム停止',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    '倉庫から受け取ったAPIのアドレス、またはOngoing WMSにログインするときのアドレスです。',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    '倉庫の管理者がAPI用に作成します。ご自身がログインに使うものとは別です。',
  'The billing account, as it stands on the invoices.':
    '請求書に記載されている請求先アカウントです。',
  'The country where you sell; of several in one region, your home marketplace.':
    '販売している国。同じ地域に複数ある場合は、主となるマーケットプレイスを選びます。',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    '顧客に属するユーザーの番号です。Manage Users の一覧にあります。こちらで行う操作は、このユーザーとして記録されます。',
  'The number of the customer in the grid of Manage Customers.':
    'Manage Customers の一覧にある顧客の番号です。',
  'The password of the API user': 'APIユーザーのパスワード',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    '配送業者が請求書を届けるサーバーの名前です。先頭の sftp:// は付けません。',
  'The six characters of your shipper number, on every UPS invoice.':
    'UPSの請求書に必ず記載されている、6文字の荷送人番号です。',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'ssh-keygen が作成したファイル全体です。-----BEGIN から始まります。',
  'Too many requests': 'リクエスト過多',
  'Try out how your app handles each case. No real system is involved.':
    'それぞれの場合をアプリがどう扱うか試せます。実際のシステムには接続しません。',
  Türkiye: 'トルコ',
  'United Arab Emirates': 'アラブ首長国連邦',
  'United Kingdom': 'イギリス',
  'United States': 'アメリカ合衆国',
  'User login ID': 'ユーザーログインID',
  'User name': 'ユーザー名',
  'Warehouse management for brands and 3PLs.': 'ブランドと3PL事業者向けの倉庫管理。',
  'Warehouse management for third-party logistics, from Sweden.':
    'スウェーデン発の、3PL向け倉庫管理。',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    'Shopify管理画面のアドレスで /store/ の後、.myshopify.com の前にある部分です。',
  'What should happen': '起こす結果',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    '請求書がある場所です（例：/invoices）。空欄の場合は、ユーザー自身のフォルダーになります。',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    'SHA256:… のような値を受け取っている場合、ほかのサーバーは受け付けません。空欄の場合は、最初に確認した鍵がそのまま使われます。',
  'Wrong credentials': 'ログイン情報の誤り',
  'You asked for this refusal. Choose “Connects” to get through.':
    'この拒否は、選択どおりの結果です。先に進むには「接続できる」を選んでください。',
  'Your number as a client of the warehouse. It comes with the user name.':
    '倉庫の顧客としての番号です。ユーザー名と一緒に渡されます。',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    '倉庫が 3PL Warehouse Manager の Support → Manage Credentials → Create New Credential で、External REST/Developer として作成します。',
};
