/** Brazilian Portuguese, as in the widget. */
export const pt: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '22, a menos que tenham informado outra.',
  '3PL GUID': 'GUID do 3PL',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    '3PL Warehouse Manager, a gestão de armazém dos operadores logísticos terceirizados.',
  'A made-up online shop to try things out.': 'Uma loja virtual fictícia para fazer testes.',
  'A made-up parcel carrier to try things out.': 'Uma transportadora fictícia para fazer testes.',
  'A made-up warehouse to try things out.': 'Um armazém fictício para fazer testes.',
  'API credentials': 'Credenciais de API',
  'API key': 'Chave de API',
  'API key and secret (V1)': 'Chave de API e segredo (V1)',
  'API secret': 'Segredo de API',
  'API user and password': 'Usuário de API e senha',
  'Access token': 'Token de acesso',
  'Account disabled': 'Conta desativada',
  'Account number': 'Número da conta',
  Address: 'Endereço',
  'Admin API access token': 'Token de acesso da Admin API',
  'App of the UPS developer portal': 'Aplicativo do portal do desenvolvedor da UPS',
  'Application ID': 'ID do aplicativo',
  'Application secret': 'Segredo do aplicativo',
  'Approve in your shop': 'Aprovar na sua loja',
  'Approve once more: the shop then makes a new key.':
    'Aprove mais uma vez: a loja cria então uma nova chave.',
  'As your browser shows it on the shop’s home page, with https://.':
    'Como seu navegador o mostra na página inicial da loja, com https://.',
  'At developer.ups.com, under Apps, on the page of your app.':
    'Em developer.ups.com, em Apps, na página do seu aplicativo.',
  Australia: 'Austrália',
  Belgium: 'Bélgica',
  Brazil: 'Brasil',
  Canada: 'Canadá',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    'Confira se os quatro valores vêm do mesmo armazém. O fornecedor suspende o acesso depois de várias tentativas seguidas sem sucesso.',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    'Confira se os três pertencem ao mesmo aplicativo e se ele ainda está instalado no Linnworks.',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    'Confira se todos os valores vêm do mesmo armazém e ambiente. Credenciais mais antigas também precisam do 3PL GUID.',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    'Confira se a chave e o segredo formam um par. Uma chave V2 vai no outro formulário.',
  'Check user name, password and folder with whoever runs the server.':
    'Confira o nome de usuário, a senha e a pasta com quem administra o servidor.',
  'Client ID': 'ID do cliente (client ID)',
  'Client secret': 'Segredo do cliente (client secret)',
  Connects: 'Conecta',
  'Consumer key': 'Chave do consumidor (consumer key)',
  'Consumer secret': 'Segredo do consumidor (consumer secret)',
  'Copy both values from the same app, and check that the account number belongs to it.':
    'Copie os dois valores do mesmo aplicativo e confira se o número da conta pertence a ele.',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    'Copie a chave e o segredo da mesma linha. Se o segredo não aparece mais, adicione uma nova chave no WooCommerce.',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    'Copie a chave inteira. Uma chave V1, que tem um segredo ao lado, vai no outro formulário.',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    'Copie a chave privada inteira, incluindo a primeira e a última linha, e confira se a parte pública está no servidor.',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    'Copie o token inteiro e confira se ele é desta loja. Se ele não aparece mais, desinstale o aplicativo e instale-o de novo.',
  'Copy the whole token, and check that the environment is the one it was made in.':
    'Copie o token inteiro e confira se o ambiente é aquele em que ele foi criado.',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    'Copie o token inteiro. Se ele não aparece mais, adicione um novo desenvolvedor terceiro no ShipHero e use o token dele.',
  'Customer ID': 'ID do cliente do armazém',
  Egypt: 'Egito',
  Environment: 'Ambiente',
  'Facility ID': 'ID da instalação',
  'Fingerprint of the host key': 'Impressão digital da chave do host',
  Folder: 'Pasta',
  France: 'França',
  'From the e-mail in which the SFTP access was set up.':
    'Está no e-mail em que o acesso SFTP foi configurado.',
  'Fulfillment network with warehouses in many countries.':
    'Rede de fulfillment com armazéns em muitos países.',
  Germany: 'Alemanha',
  'Given to you together with the user name.': 'Fornecida junto com o nome de usuário.',
  'Goods owner ID': 'ID do dono da mercadoria',
  Host: 'Host',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    'Na ShipBob, em Integrations → API Tokens → Generate New Token.',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    'No ShipHero, em My Account, escolha Add Third-Party Developer. O token de atualização aparece uma única vez: copie-o ali.',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    'No ShipStation, em Settings → Account → API Settings, com a versão V1 selecionada.',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    'No ShipStation, em Settings → Account → API Settings, com a versão V2 selecionada.',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    'Na Shopify, em Settings → Apps and sales channels → Develop apps → seu aplicativo → API credentials. Aparece uma única vez.',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    'No WordPress, em WooCommerce → Settings → Advanced → REST API → Add key, com a permissão Read/Write.',
  'In the Linnworks developer portal, on the page of your application.':
    'No portal do desenvolvedor do Linnworks, na página do seu aplicativo.',
  India: 'Índia',
  'Installation token': 'Token de instalação',
  'Installed application': 'Aplicativo instalado',
  'Invoice files by SFTP, with a password': 'Arquivos de fatura por SFTP, com senha',
  'Invoice files by SFTP, with a private key': 'Arquivos de fatura por SFTP, com chave privada',
  'Invoice files that are sent to us': 'Arquivos de fatura enviados para nós',
  'Invoices of DHL Express, as files from an SFTP server.':
    'Faturas da DHL Express, como arquivos de um servidor SFTP.',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    'Faturas da DHL eCommerce, como arquivos de um servidor SFTP.',
  'Invoices of DPD, as files from an SFTP server.':
    'Faturas da DPD, como arquivos de um servidor SFTP.',
  'Invoices of FedEx, as files from an SFTP server.':
    'Faturas da FedEx, como arquivos de um servidor SFTP.',
  'Invoices of Royal Mail, as files from an SFTP server.':
    'Faturas da Royal Mail, como arquivos de um servidor SFTP.',
  'Invoices of USPS, as files from an SFTP server.':
    'Faturas da USPS, como arquivos de um servidor SFTP.',
  Ireland: 'Irlanda',
  Italy: 'Itália',
  Japan: 'Japão',
  Marketplace: 'Marketplace',
  Mexico: 'México',
  'Missing permission': 'Permissão ausente',
  Netherlands: 'Países Baixos',
  'No sign-in': 'Sem login',
  'Often sent apart from the user name.': 'Costuma ser enviada separada do nome de usuário.',
  'Online shops hosted by Shopify.': 'Lojas virtuais hospedadas pela Shopify.',
  'Online shops on WordPress.': 'Lojas virtuais em WordPress.',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    'Somente para credenciais mais antigas: seu armazém, ou api@extensiv.com, sabe qual é.',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    'Somente para ler um armazém específico: o número dele na tabela de Manage Facilities.',
  'Only where the private key has one.': 'Somente se a chave privada tiver uma.',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    'Abra o link de instalação do aplicativo com a sessão iniciada no Linnworks e aceite. O token aparece no final.',
  'Order management and shipping from many sales channels.':
    'Gestão de pedidos e envios de muitos canais de venda.',
  'Parcels and freight with UPS.': 'Encomendas e cargas com a UPS.',
  'Passphrase of the key': 'Frase secreta da chave',
  Password: 'Senha',
  'Paste the secret': 'Cole o segredo',
  'Paste the token that was shown once': 'Cole o token que foi exibido uma vez',
  'Personal access token': 'Token de acesso pessoal',
  Poland: 'Polônia',
  Port: 'Porta',
  'Private key': 'Chave privada',
  Production: 'Produção',
  'REST API key': 'Chave da REST API',
  'Refresh token': 'Token de atualização',
  'Sales on Amazon’s marketplaces.': 'Vendas nos marketplaces da Amazon.',
  'Sandbox if you sign in at box.secure-wms.com.': 'Sandbox, se você entra em box.secure-wms.com.',
  'Sandbox only for a test account of ShipBob.':
    'Sandbox somente para uma conta de teste da ShipBob.',
  'Saudi Arabia': 'Arábia Saudita',
  'Shop name': 'Nome da loja',
  'Shops on Etsy, for handmade and vintage goods.':
    'Lojas na Etsy, de produtos artesanais e vintage.',
  'Shown below the application ID.': 'Exibido abaixo do ID do aplicativo.',
  'Shown below the client ID.': 'Exibido abaixo do client ID.',
  'Shown beside the client ID.': 'Exibido ao lado do client ID.',
  'Shown beside the key.': 'Exibido ao lado da chave.',
  'Shown once, below the key, when the key is made.':
    'Exibido uma única vez, abaixo da chave, quando ela é criada.',
  'Sign in with Amazon': 'Entrar com Amazon',
  'Sign in with Etsy': 'Entrar com Etsy',
  'Sign in with ShipBob': 'Entrar com ShipBob',
  'Sign in with Shopify': 'Entrar com Shopify',
  'Sign in with UPS': 'Entrar com UPS',
  Singapore: 'Singapura',
  'Single API key (V2)': 'Chave de API única (V2)',
  'Slow answers': 'Respostas lentas',
  'South Africa': 'África do Sul',
  Spain: 'Espanha',
  'Stock, orders and purchasing for sellers on many channels.':
    'Estoque, pedidos e compras para quem vende em muitos canais.',
  'Store address': 'Endereço da loja',
  Sweden: 'Suécia',
  'System down': 'Sistema fora do ar',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    'O endereço da API que o armazém deu a você, ou o endereço em que você entra no Ongoing WMS.',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    'O administrador do armazém o cria para a API. Não é o que você usa para entrar.',
  'The billing account, as it stands on the invoices.':
    'A conta de cobrança, como aparece nas faturas.',
  'The country where you sell; of several in one region, your home marketplace.':
    'O país em que você vende; se forem vários na mesma região, o seu marketplace principal.',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    'O número de um usuário que pertence ao cliente, na tabela de Manage Users. O que fazemos fica registrado em nome desse usuário.',
  'The number of the customer in the grid of Manage Customers.':
    'O número do cliente na tabela de Manage Customers.',
  'The password of the API user': 'A senha do usuário de API',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    'O servidor em que a transportadora entrega suas faturas: o nome, sem sftp:// na frente.',
  'The six characters of your shipper number, on every UPS invoice.':
    'Os seis caracteres do seu número de remetente, presentes em toda fatura da UPS.',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'O arquivo inteiro como o ssh-keygen o grava, começando com -----BEGIN.',
  'Too many requests': 'Solicitações demais',
  'Try out how your app handles each case. No real system is involved.':
    'Teste como seu aplicativo lida com cada caso. Nenhum sistema real é envolvido.',
  Türkiye: 'Turquia',
  'United Arab Emirates': 'Emirados Árabes Unidos',
  'United Kingdom': 'Reino Unido',
  'United States': 'Estados Unidos',
  'User login ID': 'ID de login do usuário',
  'User name': 'Nome de usuário',
  'Warehouse management for brands and 3PLs.': 'Gestão de armazém para marcas e operadores 3PL.',
  'Warehouse management for third-party logistics, from Sweden.':
    'Gestão de armazém para logística terceirizada, da Suécia.',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    'O que vem depois de /store/ no endereço do seu painel da Shopify e antes de .myshopify.com.',
  'What should happen': 'O que deve acontecer',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    'Onde ficam as faturas, por exemplo /invoices. Se vazio, é a pasta do próprio usuário.',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    'Se você recebeu uma, por exemplo SHA256:…, nenhum outro servidor é aceito. Se vazio, fica valendo a primeira chave vista.',
  'Wrong credentials': 'Credenciais erradas',
  'You asked for this refusal. Choose “Connects” to get through.':
    'Você pediu esta recusa. Escolha “Conecta” para prosseguir.',
  'Your number as a client of the warehouse. It comes with the user name.':
    'Seu número como cliente do armazém. Vem junto com o nome de usuário.',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    'Seu armazém o cria no 3PL Warehouse Manager, em Support → Manage Credentials → Create New Credential, como External REST/Developer.',
};
