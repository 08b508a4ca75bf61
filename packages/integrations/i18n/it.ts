export const it: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '22, se non gliene è stata indicata un’altra.',
  '3PL GUID': 'GUID 3PL',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    '3PL Warehouse Manager, la gestione del magazzino per gli operatori logistici terzi.',
  'A made-up online shop to try things out.': 'Un negozio online inventato per fare prove.',
  'A made-up parcel carrier to try things out.': 'Un corriere inventato per fare prove.',
  'A made-up warehouse to try things out.': 'Un magazzino inventato per fare prove.',
  'API credentials': 'Credenziali API',
  'API key': 'Chiave API',
  'API key and secret (V1)': 'Chiave API e segreto (V1)',
  'API secret': 'Segreto API',
  'API user and password': 'Utente API e password',
  'Access token': 'Token di accesso',
  'Account disabled': 'Account disattivato',
  'Account number': 'Numero di account',
  Address: 'Indirizzo',
  'Admin API access token': 'Token di accesso Admin API',
  'App of the UPS developer portal': 'App del portale per sviluppatori UPS',
  'Application ID': 'ID applicazione',
  'Application secret': 'Segreto dell’applicazione',
  'Approve in your shop': 'Approvi nel suo negozio',
  'Approve once more: the shop then makes a new key.':
    'Approvi ancora una volta: il negozio crea allora una nuova chiave.',
  'As your browser shows it on the shop’s home page, with https://.':
    'Come lo mostra il browser nella pagina iniziale del negozio, con https://.',
  'At developer.ups.com, under Apps, on the page of your app.':
    'Su developer.ups.com, in Apps, nella pagina della sua app.',
  Australia: 'Australia',
  Belgium: 'Belgio',
  Brazil: 'Brasile',
  Canada: 'Canada',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    'Verifichi che tutti e quattro i valori provengano dallo stesso magazzino. Dopo diversi tentativi falliti di seguito il fornitore sospende l’accesso.',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    'Verifichi che tutti e tre appartengano alla stessa applicazione e che questa sia ancora installata in Linnworks.',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    'Verifichi che tutti i valori provengano dallo stesso magazzino e ambiente. Le credenziali meno recenti richiedono anche il 3PL GUID.',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    'Verifichi che chiave e segreto appartengano l’una all’altro. Una chiave V2 va nell’altro modulo.',
  'Check user name, password and folder with whoever runs the server.':
    'Verifichi nome utente, password e cartella con chi gestisce il server.',
  'Client ID': 'ID client',
  'Client secret': 'Segreto client',
  Connects: 'Si collega',
  'Consumer key': 'Chiave consumer',
  'Consumer secret': 'Segreto consumer',
  'Copy both values from the same app, and check that the account number belongs to it.':
    'Copi entrambi i valori dalla stessa app e verifichi che il numero di account le appartenga.',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    'Copi chiave e segreto dalla stessa riga. Se il segreto non è più visibile, aggiunga una nuova chiave in WooCommerce.',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    'Copi l’intera chiave. Una chiave V1, che ha accanto un segreto, va nell’altro modulo.',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    'Copi l’intera chiave privata, comprese la prima e l’ultima riga, e verifichi che la parte pubblica sia sul server.',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    'Copi l’intero token e verifichi che sia di questo negozio. Se non è più visibile, disinstalli l’app e la installi di nuovo.',
  'Copy the whole token, and check that the environment is the one it was made in.':
    'Copi l’intero token e verifichi che l’ambiente sia quello in cui è stato creato.',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    'Copi l’intero token. Se non è più visibile, aggiunga un nuovo sviluppatore terzo in ShipHero e usi il suo token.',
  'Customer ID': 'ID cliente',
  Egypt: 'Egitto',
  Environment: 'Ambiente',
  'Facility ID': 'ID della struttura',
  'Fingerprint of the host key': 'Impronta della chiave host',
  Folder: 'Cartella',
  France: 'Francia',
  'From the e-mail in which the SFTP access was set up.':
    'Si trova nell’e-mail con cui è stato configurato l’accesso SFTP.',
  'Fulfillment network with warehouses in many countries.':
    'Rete di evasione ordini con magazzini in molti paesi.',
  Germany: 'Germania',
  'Given to you together with the user name.': 'Le viene data insieme al nome utente.',
  'Goods owner ID': 'ID del proprietario della merce',
  Host: 'Host',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    'In ShipBob, in Integrations → API Tokens → Generate New Token.',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    'In ShipHero, in My Account, scelga Add Third-Party Developer. Il token di aggiornamento viene mostrato una sola volta: lo copi lì.',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    'In ShipStation, in Settings → Account → API Settings, con la versione V1 selezionata.',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    'In ShipStation, in Settings → Account → API Settings, con la versione V2 selezionata.',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    'In Shopify, in Settings → Apps and sales channels → Develop apps → la sua app → API credentials. Viene mostrato una sola volta.',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    'In WordPress, in WooCommerce → Settings → Advanced → REST API → Add key, con l’autorizzazione Read/Write.',
  'In the Linnworks developer portal, on the page of your application.':
    'Nel portale per sviluppatori di Linnworks, nella pagina della sua applicazione.',
  India: 'India',
  'Installation token': 'Token di installazione',
  'Installed application': 'Applicazione installata',
  'Invoice files by SFTP, with a password': 'File delle fatture via SFTP, con password',
  'Invoice files by SFTP, with a private key': 'File delle fatture via SFTP, con chiave privata',
  'Invoice files that are sent to us': 'File delle fatture inviati a noi',
  'Invoices of DHL Express, as files from an SFTP server.':
    'Fatture di DHL Express, come file da un server SFTP.',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    'Fatture di DHL eCommerce, come file da un server SFTP.',
  'Invoices of DPD, as files from an SFTP server.': 'Fatture di DPD, come file da un server SFTP.',
  'Invoices of FedEx, as files from an SFTP server.':
    'Fatture di FedEx, come file da un server SFTP.',
  'Invoices of Royal Mail, as files from an SFTP server.':
    'Fatture di Royal Mail, come file da un server SFTP.',
  'Invoices of USPS, as files from an SFTP server.':
    'Fatture di USPS, come file da un server SFTP.',
  Ireland: 'Irlanda',
  Italy: 'Italia',
  Japan: 'Giappone',
  Marketplace: 'Marketplace',
  Mexico: 'Messico',
  'Missing permission': 'Autorizzazione mancante',
  Netherlands: 'Paesi Bassi',
  'No sign-in': 'Nessun accesso',
  'Often sent apart from the user name.': 'Spesso viene inviata separatamente dal nome utente.',
  'Online shops hosted by Shopify.': 'Negozi online ospitati da Shopify.',
  'Online shops on WordPress.': 'Negozi online su WordPress.',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    'Solo per credenziali meno recenti: lo conosce il suo magazzino oppure api@extensiv.com.',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    'Solo per leggere un magazzino specifico: il suo numero nella tabella di Manage Facilities.',
  'Only where the private key has one.': 'Solo se la chiave privata ne ha una.',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    'Apra il link di installazione dell’applicazione dopo aver effettuato l’accesso a Linnworks e accetti. Alla fine viene mostrato il token.',
  'Order management and shipping from many sales channels.':
    'Gestione degli ordini e spedizioni da molti canali di vendita.',
  'Parcels and freight with UPS.': 'Pacchi e merci con UPS.',
  'Passphrase of the key': 'Passphrase della chiave',
  Password: 'Password',
  'Paste the secret': 'Incolli il segreto',
  'Paste the token that was shown once': 'Incolli il token mostrato una sola volta',
  'Personal access token': 'Token di accesso personale',
  Poland: 'Polonia',
  Port: 'Porta',
  'Private key': 'Chiave privata',
  Production: 'Produzione',
  'REST API key': 'Chiave REST API',
  'Refresh token': 'Token di aggiornamento',
  'Sales on Amazon’s marketplaces.': 'Vendite sui marketplace di Amazon.',
  'Sandbox if you sign in at box.secure-wms.com.': 'Sandbox, se accede da box.secure-wms.com.',
  'Sandbox only for a test account of ShipBob.': 'Sandbox solo per un account di prova di ShipBob.',
  'Saudi Arabia': 'Arabia Saudita',
  'Shop name': 'Nome del negozio',
  'Shops on Etsy, for handmade and vintage goods.':
    'Negozi su Etsy, per prodotti artigianali e vintage.',
  'Shown below the application ID.': 'Mostrato sotto l’ID applicazione.',
  'Shown below the client ID.': 'Mostrato sotto l’ID client.',
  'Shown beside the client ID.': 'Mostrato accanto all’ID client.',
  'Shown beside the key.': 'Mostrato accanto alla chiave.',
  'Shown once, below the key, when the key is made.':
    'Mostrato una sola volta, sotto la chiave, quando la chiave viene creata.',
  'Sign in with Amazon': 'Acceda con Amazon',
  'Sign in with Etsy': 'Acceda con Etsy',
  'Sign in with ShipBob': 'Acceda con ShipBob',
  'Sign in with Shopify': 'Acceda con Shopify',
  'Sign in with UPS': 'Acceda con UPS',
  Singapore: 'Singapore',
  'Single API key (V2)': 'Chiave API singola (V2)',
  'Slow answers': 'Risposte lente',
  'South Africa': 'Sudafrica',
  Spain: 'Spagna',
  'Stock, orders and purchasing for sellers on many channels.':
    'Scorte, ordini e acquisti per chi vende su molti canali.',
  'Store address': 'Indirizzo del negozio',
  Sweden: 'Svezia',
  'System down': 'Sistema non disponibile',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    'L’indirizzo API che le ha dato il magazzino, oppure l’indirizzo con cui accede a Ongoing WMS.',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    'Lo crea l’amministratore del magazzino per l’API. Non è quello con cui accede lei.',
  'The billing account, as it stands on the invoices.':
    'L’account di fatturazione, come appare sulle fatture.',
  'The country where you sell; of several in one region, your home marketplace.':
    'Il paese in cui vende; se sono più d’uno nella stessa regione, il suo marketplace principale.',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    'Il numero di un utente che appartiene al cliente, nella tabella di Manage Users. Ciò che facciamo viene registrato a nome di questo utente.',
  'The number of the customer in the grid of Manage Customers.':
    'Il numero del cliente nella tabella di Manage Customers.',
  'The password of the API user': 'La password dell’utente API',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    'Il server a cui il corriere consegna le sue fatture: il nome, senza sftp:// davanti.',
  'The six characters of your shipper number, on every UPS invoice.':
    'I sei caratteri del suo numero di mittente, presente su ogni fattura UPS.',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'L’intero file come lo scrive ssh-keygen, a partire da -----BEGIN.',
  'Too many requests': 'Troppe richieste',
  'Try out how your app handles each case. No real system is involved.':
    'Provi come la sua app gestisce ogni caso. Nessun sistema reale è coinvolto.',
  Türkiye: 'Turchia',
  'United Arab Emirates': 'Emirati Arabi Uniti',
  'United Kingdom': 'Regno Unito',
  'United States': 'Stati Uniti',
  'User login ID': 'ID di accesso dell’utente',
  'User name': 'Nome utente',
  'Warehouse management for brands and 3PLs.': 'Gestione del magazzino per marchi e operatori 3PL.',
  'Warehouse management for third-party logistics, from Sweden.':
    'Gestione del magazzino per la logistica conto terzi, dalla Svezia.',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    'Ciò che segue /store/ nell’indirizzo del suo pannello Shopify e precede .myshopify.com.',
  'What should happen': 'Che cosa deve succedere',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    'Dove si trovano le fatture, per esempio /invoices. Se vuoto, è la cartella propria dell’utente.',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    'Se gliene è stata fornita una, per esempio SHA256:…, nessun altro server viene accettato. Se vuoto, resta valida la chiave vista per prima.',
  'Wrong credentials': 'Credenziali errate',
  'You asked for this refusal. Choose “Connects” to get through.':
    'Ha chiesto lei questo rifiuto. Scelga «Si collega» per andare avanti.',
  'Your number as a client of the warehouse. It comes with the user name.':
    'Il suo numero come cliente del magazzino. Arriva insieme al nome utente.',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    'Il suo magazzino lo crea in 3PL Warehouse Manager, in Support → Manage Credentials → Create New Credential, come External REST/Developer.',
};
