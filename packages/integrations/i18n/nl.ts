export const nl: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '22, tenzij u een andere hebt gekregen.',
  '3PL GUID': '3PL-GUID',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    '3PL Warehouse Manager, het magazijnbeheer van externe logistieke dienstverleners.',
  'A made-up online shop to try things out.': 'Een verzonnen webwinkel om dingen uit te proberen.',
  'A made-up parcel carrier to try things out.':
    'Een verzonnen pakketvervoerder om dingen uit te proberen.',
  'A made-up warehouse to try things out.': 'Een verzonnen magazijn om dingen uit te proberen.',
  'API credentials': 'API-aanmeldgegevens',
  'API key': 'API-sleutel',
  'API key and secret (V1)': 'API-sleutel en geheim (V1)',
  'API secret': 'API-geheim',
  'API user and password': 'API-gebruiker en wachtwoord',
  'Access token': 'Toegangstoken',
  'Account disabled': 'Account uitgeschakeld',
  'Account number': 'Accountnummer',
  Address: 'Adres',
  'Admin API access token': 'Admin API-toegangstoken',
  'App of the UPS developer portal': 'App van de UPS-ontwikkelaarsportal',
  'Application ID': 'Toepassings-ID',
  'Application secret': 'Toepassingsgeheim',
  'Approve in your shop': 'Goedkeuren in uw winkel',
  'Approve once more: the shop then makes a new key.':
    'Keur het nog eens goed: de winkel maakt dan een nieuwe sleutel.',
  'As your browser shows it on the shop’s home page, with https://.':
    'Zoals uw browser het op de startpagina van de winkel toont, met https://.',
  'At developer.ups.com, under Apps, on the page of your app.':
    'Op developer.ups.com, onder Apps, op de pagina van uw app.',
  Australia: 'Australië',
  Belgium: 'België',
  Brazil: 'Brazilië',
  Canada: 'Canada',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    'Controleer of alle vier de waarden van hetzelfde magazijn komen. Na meerdere mislukte pogingen achter elkaar blokkeert de aanbieder de toegang tijdelijk.',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    'Controleer of alle drie bij dezelfde toepassing horen en of die nog in Linnworks is geïnstalleerd.',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    'Controleer of alle waarden van hetzelfde magazijn en dezelfde omgeving komen. Oudere aanmeldgegevens hebben ook de 3PL GUID nodig.',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    'Controleer of sleutel en geheim bij elkaar horen. Een V2-sleutel hoort in het andere formulier.',
  'Check user name, password and folder with whoever runs the server.':
    'Controleer gebruikersnaam, wachtwoord en map bij wie de server beheert.',
  'Client ID': 'Client-ID',
  'Client secret': 'Clientgeheim',
  Connects: 'Maakt verbinding',
  'Consumer key': 'Consumentensleutel (consumer key)',
  'Consumer secret': 'Consumentengeheim (consumer secret)',
  'Copy both values from the same app, and check that the account number belongs to it.':
    'Kopieer beide waarden uit dezelfde app en controleer of het accountnummer daarbij hoort.',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    'Kopieer sleutel en geheim uit dezelfde regel. Wordt het geheim niet meer getoond, voeg dan in WooCommerce een nieuwe sleutel toe.',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    'Kopieer de hele sleutel. Een V1-sleutel, waar een geheim naast staat, hoort in het andere formulier.',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    'Kopieer de hele privésleutel, met de eerste en laatste regel, en controleer of het publieke deel op de server staat.',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    'Kopieer het hele token en controleer of het van deze winkel is. Wordt het niet meer getoond, verwijder de app dan en installeer hem opnieuw.',
  'Copy the whole token, and check that the environment is the one it was made in.':
    'Kopieer het hele token en controleer of de omgeving die is waarin het is gemaakt.',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    'Kopieer het hele token. Wordt het niet meer getoond, voeg dan in ShipHero een nieuwe externe ontwikkelaar toe en gebruik diens token.',
  'Customer ID': 'Klant-ID',
  Egypt: 'Egypte',
  Environment: 'Omgeving',
  'Facility ID': 'Vestigings-ID',
  'Fingerprint of the host key': 'Vingerafdruk van de hostsleutel',
  Folder: 'Map',
  France: 'Frankrijk',
  'From the e-mail in which the SFTP access was set up.':
    'Uit de e-mail waarmee de SFTP-toegang is ingericht.',
  'Fulfillment network with warehouses in many countries.':
    'Fulfilmentnetwerk met magazijnen in veel landen.',
  Germany: 'Duitsland',
  'Given to you together with the user name.': 'Hebt u samen met de gebruikersnaam gekregen.',
  'Goods owner ID': 'ID van de goedereneigenaar',
  Host: 'Hostnaam',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    'In ShipBob, onder Integrations → API Tokens → Generate New Token.',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    'Kies in ShipHero, onder My Account, Add Third-Party Developer. Het vernieuwingstoken wordt één keer getoond: kopieer het daar.',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    'In ShipStation, onder Settings → Account → API Settings, met versie V1 geselecteerd.',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    'In ShipStation, onder Settings → Account → API Settings, met versie V2 geselecteerd.',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    'In Shopify, onder Settings → Apps and sales channels → Develop apps → uw app → API credentials. Het wordt één keer getoond.',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    'In WordPress, onder WooCommerce → Settings → Advanced → REST API → Add key, met de machtiging Read/Write.',
  'In the Linnworks developer portal, on the page of your application.':
    'In de ontwikkelaarsportal van Linnworks, op de pagina van uw toepassing.',
  India: 'India',
  'Installation token': 'Installatietoken',
  'Installed application': 'Geïnstalleerde toepassing',
  'Invoice files by SFTP, with a password': 'Factuurbestanden via SFTP, met een wachtwoord',
  'Invoice files by SFTP, with a private key': 'Factuurbestanden via SFTP, met een privésleutel',
  'Invoice files that are sent to us': 'Factuurbestanden die naar ons worden gestuurd',
  'Invoices of DHL Express, as files from an SFTP server.':
    'Facturen van DHL Express, als bestanden van een SFTP-server.',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    'Facturen van DHL eCommerce, als bestanden van een SFTP-server.',
  'Invoices of DPD, as files from an SFTP server.':
    'Facturen van DPD, als bestanden van een SFTP-server.',
  'Invoices of FedEx, as files from an SFTP server.':
    'Facturen van FedEx, als bestanden van een SFTP-server.',
  'Invoices of Royal Mail, as files from an SFTP server.':
    'Facturen van Royal Mail, als bestanden van een SFTP-server.',
  'Invoices of USPS, as files from an SFTP server.':
    'Facturen van USPS, als bestanden van een SFTP-server.',
  Ireland: 'Ierland',
  Italy: 'Italië',
  Japan: 'Japan',
  Marketplace: 'Marktplaats',
  Mexico: 'Mexico',
  'Missing permission': 'Ontbrekende toestemming',
  Netherlands: 'Nederland',
  'No sign-in': 'Geen aanmelding',
  'Often sent apart from the user name.': 'Wordt vaak apart van de gebruikersnaam verstuurd.',
  'Online shops hosted by Shopify.': 'Webwinkels die bij Shopify draaien.',
  'Online shops on WordPress.': 'Webwinkels op WordPress.',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    'Alleen voor oudere aanmeldgegevens: uw magazijn, of api@extensiv.com, kent deze.',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    'Alleen om één bepaald magazijn te lezen: het nummer ervan in de tabel van Manage Facilities.',
  'Only where the private key has one.': 'Alleen als de privésleutel er een heeft.',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    'Open de installatielink van de toepassing terwijl u bij Linnworks bent aangemeld en ga akkoord. Aan het eind wordt het token getoond.',
  'Order management and shipping from many sales channels.':
    'Orderbeheer en verzending vanuit veel verkoopkanalen.',
  'Parcels and freight with UPS.': 'Pakketten en vracht met UPS.',
  'Passphrase of the key': 'Wachtwoordzin van de sleutel',
  Password: 'Wachtwoord',
  'Paste the secret': 'Plak het geheim',
  'Paste the token that was shown once': 'Plak het token dat één keer is getoond',
  'Personal access token': 'Persoonlijk toegangstoken',
  Poland: 'Polen',
  Port: 'Poort',
  'Private key': 'Privésleutel',
  Production: 'Productie',
  'REST API key': 'REST API-sleutel',
  'Refresh token': 'Vernieuwingstoken',
  'Sales on Amazon’s marketplaces.': 'Verkoop op de marktplaatsen van Amazon.',
  'Sandbox if you sign in at box.secure-wms.com.':
    'Sandbox als u zich aanmeldt op box.secure-wms.com.',
  'Sandbox only for a test account of ShipBob.': 'Sandbox alleen voor een testaccount van ShipBob.',
  'Saudi Arabia': 'Saoedi-Arabië',
  'Shop name': 'Winkelnaam',
  'Shops on Etsy, for handmade and vintage goods.':
    'Winkels op Etsy, voor handgemaakte en vintage artikelen.',
  'Shown below the application ID.': 'Staat onder de toepassings-ID.',
  'Shown below the client ID.': 'Staat onder de client-ID.',
  'Shown beside the client ID.': 'Staat naast de client-ID.',
  'Shown beside the key.': 'Staat naast de sleutel.',
  'Shown once, below the key, when the key is made.':
    'Wordt één keer getoond, onder de sleutel, wanneer de sleutel wordt gemaakt.',
  'Sign in with Amazon': 'Aanmelden met Amazon',
  'Sign in with Etsy': 'Aanmelden met Etsy',
  'Sign in with ShipBob': 'Aanmelden met ShipBob',
  'Sign in with Shopify': 'Aanmelden met Shopify',
  'Sign in with UPS': 'Aanmelden met UPS',
  Singapore: 'Singapore',
  'Single API key (V2)': 'Enkele API-sleutel (V2)',
  'Slow answers': 'Trage antwoorden',
  'South Africa': 'Zuid-Afrika',
  Spain: 'Spanje',
  'Stock, orders and purchasing for sellers on many channels.':
    'Voorraad, bestellingen en inkoop voor wie via veel kanalen verkoopt.',
  'Store address': 'Adres van de winkel',
  Sweden: 'Zweden',
  'System down': 'Systeem buiten werking',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    'Het API-adres dat u van het magazijn hebt gekregen, of het adres waarop u zich bij Ongoing WMS aanmeldt.',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    'De beheerder van het magazijn maakt deze aan voor de API. Het is niet die waarmee u zich aanmeldt.',
  'The billing account, as it stands on the invoices.':
    'Het factureringsaccount, zoals het op de facturen staat.',
  'The country where you sell; of several in one region, your home marketplace.':
    'Het land waarin u verkoopt; bij meerdere in één regio uw hoofdmarktplaats.',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    'Het nummer van een gebruiker die bij de klant hoort, in de tabel van Manage Users. Wat wij doen, wordt onder deze gebruiker vastgelegd.',
  'The number of the customer in the grid of Manage Customers.':
    'Het nummer van de klant in de tabel van Manage Customers.',
  'The password of the API user': 'Het wachtwoord van de API-gebruiker',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    'De server waarop de vervoerder uw facturen aflevert: de naam, zonder sftp:// ervoor.',
  'The six characters of your shipper number, on every UPS invoice.':
    'De zes tekens van uw verzendernummer, op elke factuur van UPS.',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'Het hele bestand zoals ssh-keygen het schrijft, beginnend met -----BEGIN.',
  'Too many requests': 'Te veel aanvragen',
  'Try out how your app handles each case. No real system is involved.':
    'Probeer uit hoe uw app met elk geval omgaat. Er is geen echt systeem bij betrokken.',
  Türkiye: 'Turkije',
  'United Arab Emirates': 'Verenigde Arabische Emiraten',
  'United Kingdom': 'Verenigd Koninkrijk',
  'United States': 'Verenigde Staten',
  'User login ID': 'Aanmeld-ID van de gebruiker',
  'User name': 'Gebruikersnaam',
  'Warehouse management for brands and 3PLs.': 'Magazijnbeheer voor merken en 3PL-bedrijven.',
  'Warehouse management for third-party logistics, from Sweden.':
    'Magazijnbeheer voor externe logistiek, uit Zweden.',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    'Wat in het adres van uw Shopify-beheer na /store/ komt, en voor .myshopify.com.',
  'What should happen': 'Wat er moet gebeuren',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    'Waar de facturen staan, bijvoorbeeld /invoices. Leeg gelaten is het de eigen map van de gebruiker.',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    'Als u er een hebt gekregen, bijvoorbeeld SHA256:…, wordt geen andere server aanvaard. Leeg gelaten blijft de sleutel gelden die het eerst wordt gezien.',
  'Wrong credentials': 'Verkeerde aanmeldgegevens',
  'You asked for this refusal. Choose “Connects” to get through.':
    'U hebt om deze weigering gevraagd. Kies ‘Maakt verbinding’ om verder te komen.',
  'Your number as a client of the warehouse. It comes with the user name.':
    'Uw nummer als klant van het magazijn. U krijgt het samen met de gebruikersnaam.',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    'Uw magazijn maakt deze aan in 3PL Warehouse Manager, onder Support → Manage Credentials → Create New Credential, als External REST/Developer.',
};
