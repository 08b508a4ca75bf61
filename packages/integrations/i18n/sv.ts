export const sv: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '22, om du inte har fått ett annat.',
  '3PL GUID': 'GUID för 3PL',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    '3PL Warehouse Manager, lagerhantering för tredjepartslogistiker.',
  'A made-up online shop to try things out.': 'En påhittad webbutik att prova med.',
  'A made-up parcel carrier to try things out.': 'Ett påhittat paketbolag att prova med.',
  'A made-up warehouse to try things out.': 'Ett påhittat lager att prova med.',
  'API credentials': 'Inloggningsuppgifter för API',
  'API key': 'API-nyckel',
  'API key and secret (V1)': 'API-nyckel och hemlighet (V1)',
  'API secret': 'API-hemlighet',
  'API user and password': 'API-användare och lösenord',
  'Access token': 'Åtkomsttoken',
  'Account disabled': 'Kontot inaktiverat',
  'Account number': 'Kontonummer',
  Address: 'Adress',
  'Admin API access token': 'Åtkomsttoken för Admin API',
  'App of the UPS developer portal': 'App i UPS utvecklarportal',
  'Application ID': 'Program-ID',
  'Application secret': 'Programmets hemlighet',
  'Approve in your shop': 'Godkänn i din butik',
  'Approve once more: the shop then makes a new key.':
    'Godkänn en gång till: butiken skapar då en ny nyckel.',
  'As your browser shows it on the shop’s home page, with https://.':
    'Så som webbläsaren visar den på butikens startsida, med https://.',
  'At developer.ups.com, under Apps, on the page of your app.':
    'På developer.ups.com, under Apps, på sidan för din app.',
  Australia: 'Australien',
  Belgium: 'Belgien',
  Brazil: 'Brasilien',
  Canada: 'Kanada',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    'Kontrollera att alla fyra värdena kommer från samma lager. Leverantören spärrar åtkomsten en stund efter flera misslyckade försök i rad.',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    'Kontrollera att alla tre hör till samma program, och att det fortfarande är installerat i Linnworks.',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    'Kontrollera att alla värden kommer från samma lager och miljö. Äldre uppgifter kräver även 3PL GUID.',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    'Kontrollera att nyckel och hemlighet hör ihop. En V2-nyckel hör till det andra formuläret.',
  'Check user name, password and folder with whoever runs the server.':
    'Kontrollera användarnamn, lösenord och mapp med den som sköter servern.',
  'Client ID': 'Klient-ID',
  'Client secret': 'Klienthemlighet',
  Connects: 'Ansluter',
  'Consumer key': 'Konsumentnyckel (consumer key)',
  'Consumer secret': 'Konsumenthemlighet (consumer secret)',
  'Copy both values from the same app, and check that the account number belongs to it.':
    'Kopiera båda värdena från samma app, och kontrollera att kontonumret hör till den.',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    'Kopiera nyckel och hemlighet från samma rad. Om hemligheten inte längre visas, lägg till en ny nyckel i WooCommerce.',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    'Kopiera hela nyckeln. En V1-nyckel, som har en hemlighet bredvid sig, hör till det andra formuläret.',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    'Kopiera hela den privata nyckeln, med första och sista raden, och kontrollera att dess publika del finns på servern.',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    'Kopiera hela token, och kontrollera att den är från den här butiken. Om den inte längre visas, avinstallera appen och installera den igen.',
  'Copy the whole token, and check that the environment is the one it was made in.':
    'Kopiera hela token, och kontrollera att miljön är den som den skapades i.',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    'Kopiera hela token. Om den inte längre visas, lägg till en ny tredjepartsutvecklare i ShipHero och använd dess token.',
  'Customer ID': 'Kund-ID',
  Egypt: 'Egypten',
  Environment: 'Miljö',
  'Facility ID': 'Anläggnings-ID',
  'Fingerprint of the host key': 'Värdnyckelns fingeravtryck',
  Folder: 'Mapp',
  France: 'Frankrike',
  'From the e-mail in which the SFTP access was set up.':
    'Från e-postmeddelandet om din SFTP-åtkomst.',
  'Fulfillment network with warehouses in many countries.':
    'Fulfilmentnätverk med lager i många länder.',
  Germany: 'Tyskland',
  'Given to you together with the user name.': 'Du har fått det tillsammans med användarnamnet.',
  'Goods owner ID': 'Varuägarens ID',
  Host: 'Värdnamn',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    'I ShipBob, under Integrations → API Tokens → Generate New Token.',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    'I ShipHero, under My Account, välj Add Third-Party Developer. Förnyelsetoken visas en gång: kopiera den där.',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    'I ShipStation, under Settings → Account → API Settings, med version V1 vald.',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    'I ShipStation, under Settings → Account → API Settings, med version V2 vald.',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    'I Shopify, under Settings → Apps and sales channels → Develop apps → din app → API credentials. Den visas en gång.',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    'I WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, med behörigheten Read/Write.',
  'In the Linnworks developer portal, on the page of your application.':
    'I Linnworks utvecklarportal, på sidan för ditt program.',
  India: 'Indien',
  'Installation token': 'Installationstoken',
  'Installed application': 'Installerat program',
  'Invoice files by SFTP, with a password': 'Fakturafiler via SFTP, med lösenord',
  'Invoice files by SFTP, with a private key': 'Fakturafiler via SFTP, med privat nyckel',
  'Invoice files that are sent to us': 'Fakturafiler som skickas till oss',
  'Invoices of DHL Express, as files from an SFTP server.':
    'Fakturor från DHL Express, som filer från en SFTP-server.',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    'Fakturor från DHL eCommerce, som filer från en SFTP-server.',
  'Invoices of DPD, as files from an SFTP server.':
    'Fakturor från DPD, som filer från en SFTP-server.',
  'Invoices of FedEx, as files from an SFTP server.':
    'Fakturor från FedEx, som filer från en SFTP-server.',
  'Invoices of Royal Mail, as files from an SFTP server.':
    'Fakturor från Royal Mail, som filer från en SFTP-server.',
  'Invoices of USPS, as files from an SFTP server.':
    'Fakturor från USPS, som filer från en SFTP-server.',
  Ireland: 'Irland',
  Italy: 'Italien',
  Japan: 'Japan',
  Marketplace: 'Marknadsplats',
  Mexico: 'Mexiko',
  'Missing permission': 'Saknad behörighet',
  Netherlands: 'Nederländerna',
  'No sign-in': 'Ingen inloggning',
  'Often sent apart from the user name.': 'Skickas ofta skilt från användarnamnet.',
  'Online shops hosted by Shopify.': 'Webbutiker hos Shopify.',
  'Online shops on WordPress.': 'Webbutiker på WordPress.',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    'Bara för äldre uppgifter: ditt lager, eller api@extensiv.com, känner till det.',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    'Bara för att läsa ett visst lager: dess nummer i tabellen i Manage Facilities.',
  'Only where the private key has one.': 'Bara om den privata nyckeln har en.',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    'Öppna programmets installationslänk medan du är inloggad i Linnworks och godkänn. Token visas i slutet.',
  'Order management and shipping from many sales channels.':
    'Orderhantering och frakt från många säljkanaler.',
  'Parcels and freight with UPS.': 'Paket och gods med UPS.',
  'Passphrase of the key': 'Nyckelns lösenfras',
  Password: 'Lösenord',
  'Paste the secret': 'Klistra in hemligheten',
  'Paste the token that was shown once': 'Klistra in token som visades en gång',
  'Personal access token': 'Personlig åtkomsttoken',
  Poland: 'Polen',
  Port: 'Portnummer',
  'Private key': 'Privat nyckel',
  Production: 'Produktion',
  'REST API key': 'REST API-nyckel',
  'Refresh token': 'Förnyelsetoken',
  'Sales on Amazon’s marketplaces.': 'Försäljning på Amazons marknadsplatser.',
  'Sandbox if you sign in at box.secure-wms.com.': 'Sandbox om du loggar in på box.secure-wms.com.',
  'Sandbox only for a test account of ShipBob.': 'Sandbox bara för ett testkonto hos ShipBob.',
  'Saudi Arabia': 'Saudiarabien',
  'Shop name': 'Butikens namn',
  'Shops on Etsy, for handmade and vintage goods.': 'Butiker på Etsy, för hantverk och vintage.',
  'Shown below the application ID.': 'Visas under program-ID:t.',
  'Shown below the client ID.': 'Visas under klient-ID:t.',
  'Shown beside the client ID.': 'Visas bredvid klient-ID:t.',
  'Shown beside the key.': 'Visas bredvid nyckeln.',
  'Shown once, below the key, when the key is made.':
    'Visas en gång, under nyckeln, när nyckeln skapas.',
  'Sign in with Amazon': 'Logga in med Amazon',
  'Sign in with Etsy': 'Logga in med Etsy',
  'Sign in with ShipBob': 'Logga in med ShipBob',
  'Sign in with Shopify': 'Logga in med Shopify',
  'Sign in with UPS': 'Logga in med UPS',
  Singapore: 'Singapore',
  'Single API key (V2)': 'En enda API-nyckel (V2)',
  'Slow answers': 'Långsamma svar',
  'South Africa': 'Sydafrika',
  Spain: 'Spanien',
  'Stock, orders and purchasing for sellers on many channels.':
    'Lager, order och inköp för den som säljer i många kanaler.',
  'Store address': 'Butikens adress',
  Sweden: 'Sverige',
  'System down': 'Systemet ligger nere',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    'API-adressen som du har fått av lagret, eller adressen där du loggar in i Ongoing WMS.',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    'Lagrets administratör skapar det för API:et. Det är inte det som du själv loggar in med.',
  'The billing account, as it stands on the invoices.':
    'Faktureringskontot, så som det står på fakturorna.',
  'The country where you sell; of several in one region, your home marketplace.':
    'Landet där du säljer; av flera i samma region, din huvudsakliga marknadsplats.',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    'Numret på en användare som hör till kunden, i tabellen i Manage Users. Det vi gör registreras på den användaren.',
  'The number of the customer in the grid of Manage Customers.':
    'Kundens nummer i tabellen i Manage Customers.',
  'The password of the API user': 'API-användarens lösenord',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    'Servern dit fraktbolaget levererar dina fakturor: dess namn, utan sftp:// framför.',
  'The six characters of your shipper number, on every UPS invoice.':
    'De sex tecknen i ditt avsändarnummer, på varje UPS-faktura.',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'Hela filen som ssh-keygen skriver den, med -----BEGIN först.',
  'Too many requests': 'För många förfrågningar',
  'Try out how your app handles each case. No real system is involved.':
    'Prova hur din app hanterar varje fall. Inget riktigt system är inblandat.',
  Türkiye: 'Turkiet',
  'United Arab Emirates': 'Förenade Arabemiraten',
  'United Kingdom': 'Storbritannien',
  'United States': 'USA',
  'User login ID': 'Användarens inloggnings-ID',
  'User name': 'Användarnamn',
  'Warehouse management for brands and 3PLs.': 'Lagerhantering för varumärken och 3PL-företag.',
  'Warehouse management for third-party logistics, from Sweden.':
    'Lagerhantering för tredjepartslogistik, från Sverige.',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    'Det som kommer efter /store/ i adressen till din Shopify-administration, och före .myshopify.com.',
  'What should happen': 'Vad som ska hända',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    'Där fakturorna ligger, till exempel /invoices. Om fältet är tomt används användarens egen mapp.',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    'Om du har fått ett, till exempel SHA256:…, godtas ingen annan server. Om fältet är tomt gäller den nyckel som ses först.',
  'Wrong credentials': 'Fel inloggningsuppgifter',
  'You asked for this refusal. Choose “Connects” to get through.':
    'Du bad om den här vägran. Välj ”Ansluter” för att komma vidare.',
  'Your number as a client of the warehouse. It comes with the user name.':
    'Ditt nummer som kund hos lagret. Du får det tillsammans med användarnamnet.',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    'Ditt lager skapar det i 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, som External REST/Developer.',
};
