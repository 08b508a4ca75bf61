/** Chinese in simplified characters. */
export const zh: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '如果没有另行告知，则为 22。',
  '3PL GUID': '第三方物流 GUID（3PL GUID）',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    '3PL Warehouse Manager，面向第三方物流服务商的仓库管理系统。',
  'A made-up online shop to try things out.': '用于试用的虚构网店。',
  'A made-up parcel carrier to try things out.': '用于试用的虚构快递承运商。',
  'A made-up warehouse to try things out.': '用于试用的虚构仓库。',
  'API credentials': 'API 登录信息',
  'API key': 'API 密钥',
  'API key and secret (V1)': 'API 密钥和密钥密码 (V1)',
  'API secret': 'API 密钥密码 (API Secret)',
  'API user and password': 'API 用户和密码',
  'Access token': '访问令牌',
  'Account disabled': '账户已停用',
  'Account number': '账号',
  Address: '地址',
  'Admin API access token': 'Admin API 访问令牌',
  'App of the UPS developer portal': 'UPS 开发者门户的应用',
  'Application ID': '应用 ID',
  'Application secret': '应用密钥',
  'Approve in your shop': '在您的店铺中批准',
  'Approve once more: the shop then makes a new key.': '请再批准一次：店铺随后会创建新的密钥。',
  'As your browser shows it on the shop’s home page, with https://.':
    '浏览器在店铺首页显示的地址，包括 https://。',
  'At developer.ups.com, under Apps, on the page of your app.':
    '在 developer.ups.com 的 Apps 中您的应用页面上。',
  Australia: '澳大利亚',
  Belgium: '比利时',
  Brazil: '巴西',
  Canada: '加拿大',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    '请确认四个值都来自同一仓库。连续多次失败后，服务商会暂停访问。',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    '请确认这三项属于同一个应用，并且该应用仍安装在 Linnworks 中。',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    '请确认所有值都来自同一仓库和环境。较旧的登录信息还需要 3PL GUID。',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    '请确认密钥和密钥密码是一对。V2 密钥应填入另一个表单。',
  'Check user name, password and folder with whoever runs the server.':
    '请与服务器管理方核对用户名、密码和文件夹。',
  'Client ID': '客户端 ID',
  'Client secret': '客户端密钥',
  Connects: '连接成功',
  'Consumer key': '消费者密钥 (Consumer key)',
  'Consumer secret': '消费者密钥密码 (Consumer secret)',
  'Copy both values from the same app, and check that the account number belongs to it.':
    '请从同一个应用复制这两个值，并确认该账号属于它。',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    '请从同一行复制密钥和密钥密码。如果密钥密码不再显示，请在 WooCommerce 中添加新的密钥。',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    '请复制完整的密钥。旁边带有密钥密码的 V1 密钥应填入另一个表单。',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    '请复制完整的私钥，包括第一行和最后一行，并确认其公钥已在服务器上。',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    '请复制完整的令牌，并确认它属于此店铺。如果它不再显示，请卸载该应用后重新安装。',
  'Copy the whole token, and check that the environment is the one it was made in.':
    '请复制完整的令牌，并确认所选环境就是创建它的环境。',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    '请复制完整的令牌。如果它不再显示，请在 ShipHero 中添加新的第三方开发者，并使用其令牌。',
  'Customer ID': '客户 ID',
  Egypt: '埃及',
  Environment: '环境',
  'Facility ID': '设施 ID',
  'Fingerprint of the host key': '主机密钥指纹',
  Folder: '文件夹',
  France: '法国',
  'From the e-mail in which the SFTP access was set up.': '来自开通 SFTP 访问时的电子邮件。',
  'Fulfillment network with warehouses in many countries.': '在多个国家设有仓库的履约网络。',
  Germany: '德国',
  'Given to you together with the user name.': '与用户名一起提供给您。',
  'Goods owner ID': '货主 ID',
  Host: '主机',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    '在 ShipBob 的 Integrations → API Tokens → Generate New Token 中。',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    '在 ShipHero 的 My Account 中选择 Add Third-Party Developer。刷新令牌只显示一次：请在那里复制。',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    '在 ShipStation 的 Settings → Account → API Settings 中，选择 V1 版本。',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    '在 ShipStation 的 Settings → Account → API Settings 中，选择 V2 版本。',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    '在 Shopify 的 Settings → Apps and sales channels → Develop apps → 您的应用 → API credentials 中。只显示一次。',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    '在 WordPress 的 WooCommerce → Settings → Advanced → REST API → Add key 中创建，权限为 Read/Write。',
  'In the Linnworks developer portal, on the page of your application.':
    '在 Linnworks 开发者门户中您的应用页面上。',
  India: '印度',
  'Installation token': '安装令牌',
  'Installed application': '已安装的应用',
  'Invoice files by SFTP, with a password': '通过 SFTP 获取发票文件（密码）',
  'Invoice files by SFTP, with a private key': '通过 SFTP 获取发票文件（私钥）',
  'Invoice files that are sent to us': '发送给我们的发票文件',
  'Invoices of DHL Express, as files from an SFTP server.':
    '以文件形式从 SFTP 服务器获取的 DHL Express 发票。',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    '以文件形式从 SFTP 服务器获取的 DHL eCommerce 发票。',
  'Invoices of DPD, as files from an SFTP server.': '以文件形式从 SFTP 服务器获取的 DPD 发票。',
  'Invoices of FedEx, as files from an SFTP server.': '以文件形式从 SFTP 服务器获取的 FedEx 发票。',
  'Invoices of Royal Mail, as files from an SFTP server.':
    '以文件形式从 SFTP 服务器获取的 Royal Mail 发票。',
  'Invoices of USPS, as files from an SFTP server.': '以文件形式从 SFTP 服务器获取的 USPS 发票。',
  Ireland: '爱尔兰',
  Italy: '意大利',
  Japan: '日本',
  Marketplace: '商城',
  Mexico: '墨西哥',
  'Missing permission': '缺少权限',
  Netherlands: '荷兰',
  'No sign-in': '无需登录',
  'Often sent apart from the user name.': '通常与用户名分开发送。',
  'Online shops hosted by Shopify.': '由 Shopify 托管的网店。',
  'Online shops on WordPress.': '基于 WordPress 的网店。',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    '仅用于较旧的登录信息：可向您的仓库或 api@extensiv.com 查询。',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    '仅在只读取某个仓库时填写：它在 Manage Facilities 列表中的编号。',
  'Only where the private key has one.': '仅在私钥设有口令时填写。',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    '在已登录 Linnworks 的状态下打开应用的安装链接并同意。令牌会在最后显示。',
  'Order management and shipping from many sales channels.': '面向多个销售渠道的订单管理和发货。',
  'Parcels and freight with UPS.': 'UPS 的包裹和货运。',
  'Passphrase of the key': '私钥的口令',
  Password: '密码',
  'Paste the secret': '粘贴密钥',
  'Paste the token that was shown once': '粘贴只显示过一次的令牌',
  'Personal access token': '个人访问令牌',
  Poland: '波兰',
  Port: '端口',
  'Private key': '私钥',
  Production: '生产环境',
  'REST API key': 'REST API 密钥',
  'Refresh token': '刷新令牌',
  'Sales on Amazon’s marketplaces.': '在亚马逊各商城的销售。',
  'Sandbox if you sign in at box.secure-wms.com.':
    '如果您在 box.secure-wms.com 登录，请选择 Sandbox。',
  'Sandbox only for a test account of ShipBob.': '仅 ShipBob 测试账户选择 Sandbox。',
  'Saudi Arabia': '沙特阿拉伯',
  'Shop name': '店铺名称',
  'Shops on Etsy, for handmade and vintage goods.': 'Etsy 上的店铺，经营手工和复古商品。',
  'Shown below the application ID.': '显示在应用 ID 下方。',
  'Shown below the client ID.': '显示在客户端 ID 下方。',
  'Shown beside the client ID.': '显示在客户端 ID 旁边。',
  'Shown beside the key.': '显示在密钥旁边。',
  'Shown once, below the key, when the key is made.': '创建密钥时，在密钥下方只显示一次。',
  'Sign in with Amazon': '使用 Amazon 登录',
  'Sign in with Etsy': '使用 Etsy 登录',
  'Sign in with ShipBob': '使用 ShipBob 登录',
  'Sign in with Shopify': '使用 Shopify 登录',
  'Sign in with UPS': '使用 UPS 登录',
  Singapore: '新加坡',
  'Single API key (V2)': '单个 API 密钥 (V2)',
  'Slow answers': '响应缓慢',
  'South Africa': '南非',
  Spain: '西班牙',
  'Stock, orders and purchasing for sellers on many channels.':
    '面向多渠道卖家的库存、订单和采购管理。',
  'Store address': '店铺地址',
  Sweden: '瑞典',
  'System down': '系统停机',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    '仓库提供给您的 API 地址，或您登录 Ongoing WMS 时使用的地址。',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    '由仓库管理员为 API 创建。它不是您登录时使用的用户名。',
  'The billing account, as it stands on the invoices.': '发票上显示的付款账号。',
  'The country where you sell; of several in one region, your home marketplace.':
    '您销售所在的国家；如果同一区域有多个，请选择您的主商城。',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    '属于该客户的某个用户的编号，见 Manage Users 的列表。我们的操作会记录在该用户名下。',
  'The number of the customer in the grid of Manage Customers.':
    '该客户在 Manage Customers 列表中的编号。',
  'The password of the API user': 'API 用户的密码',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    '承运商投递您发票的服务器：只填名称，前面不加 sftp://。',
  'The six characters of your shipper number, on every UPS invoice.':
    '您的六位发件人编号，每张 UPS 发票上都有。',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'ssh-keygen 生成的完整文件，以 -----BEGIN 开头。',
  'Too many requests': '请求过多',
  'Try out how your app handles each case. No real system is involved.':
    '试试您的应用如何处理每种情况。不涉及任何真实系统。',
  Türkiye: '土耳其',
  'United Arab Emirates': '阿拉伯联合酋长国',
  'United Kingdom': '英国',
  'United States': '美国',
  'User login ID': '用户登录 ID',
  'User name': '用户名',
  'Warehouse management for brands and 3PLs.': '面向品牌和第三方物流的仓库管理系统。',
  'Warehouse management for third-party logistics, from Sweden.':
    '来自瑞典、面向第三方物流的仓库管理系统。',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    '在您的 Shopify 后台地址中，/store/ 之后、.myshopify.com 之前的部分。',
  'What should happen': '希望出现的结果',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    '发票所在的位置，例如 /invoices。留空则为该用户自己的文件夹。',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    '如果您收到过指纹（例如 SHA256:…），则不接受其他服务器。留空则以首次见到的密钥为准。',
  'Wrong credentials': '登录信息错误',
  'You asked for this refusal. Choose “Connects” to get through.':
    '这次拒绝是您自己选择的。请选择“连接成功”以继续。',
  'Your number as a client of the warehouse. It comes with the user name.':
    '您作为仓库客户的编号，与用户名一起提供。',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    '由您的仓库在 3PL Warehouse Manager 的 Support → Manage Credentials → Create New Credential 中创建，类型为 External REST/Developer。',
};
