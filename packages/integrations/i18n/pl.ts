export const pl: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '22, chyba że podano Ci inny.',
  '3PL GUID': 'GUID operatora (3PL GUID)',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    '3PL Warehouse Manager, system magazynowy zewnętrznych operatorów logistycznych.',
  'A made-up online shop to try things out.': 'Zmyślony sklep internetowy do wypróbowania.',
  'A made-up parcel carrier to try things out.': 'Zmyślony przewoźnik paczek do wypróbowania.',
  'A made-up warehouse to try things out.': 'Zmyślony magazyn do wypróbowania.',
  'API credentials': 'Dane dostępowe API',
  'API key': 'Klucz API',
  'API key and secret (V1)': 'Klucz API i sekret (V1)',
  'API secret': 'Sekret API',
  'API user and password': 'Użytkownik API i hasło',
  'Access token': 'Token dostępu',
  'Account disabled': 'Konto wyłączone',
  'Account number': 'Numer konta',
  Address: 'Adres',
  'Admin API access token': 'Token dostępu Admin API',
  'App of the UPS developer portal': 'Aplikacja z portalu deweloperskiego UPS',
  'Application ID': 'Identyfikator aplikacji',
  'Application secret': 'Sekret aplikacji',
  'Approve in your shop': 'Zatwierdź w swoim sklepie',
  'Approve once more: the shop then makes a new key.':
    'Zatwierdź jeszcze raz: sklep utworzy wtedy nowy klucz.',
  'As your browser shows it on the shop’s home page, with https://.':
    'Tak jak pokazuje go przeglądarka na stronie głównej sklepu, z https://.',
  'At developer.ups.com, under Apps, on the page of your app.':
    'Na developer.ups.com, w Apps, na stronie Twojej aplikacji.',
  Australia: 'Australia',
  Belgium: 'Belgia',
  Brazil: 'Brazylia',
  Canada: 'Kanada',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    'Sprawdź, czy wszystkie cztery wartości pochodzą z tego samego magazynu. Po kilku nieudanych próbach z rzędu dostawca wstrzymuje dostęp.',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    'Sprawdź, czy wszystkie trzy należą do tej samej aplikacji i czy nadal jest ona zainstalowana w Linnworks.',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    'Sprawdź, czy wszystkie wartości pochodzą z tego samego magazynu i środowiska. Starsze dane wymagają też 3PL GUID.',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    'Sprawdź, czy klucz i sekret należą do siebie. Klucz V2 wpisuje się w drugim formularzu.',
  'Check user name, password and folder with whoever runs the server.':
    'Sprawdź nazwę użytkownika, hasło i folder u osoby, która prowadzi serwer.',
  'Client ID': 'Identyfikator klienta API (client ID)',
  'Client secret': 'Sekret klienta API (client secret)',
  Connects: 'Łączy się',
  'Consumer key': 'Klucz (consumer key)',
  'Consumer secret': 'Sekret (consumer secret)',
  'Copy both values from the same app, and check that the account number belongs to it.':
    'Skopiuj obie wartości z tej samej aplikacji i sprawdź, czy numer konta do niej należy.',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    'Skopiuj klucz i sekret z tego samego wiersza. Jeśli sekret nie jest już widoczny, dodaj nowy klucz w WooCommerce.',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    'Skopiuj cały klucz. Klucz V1, obok którego jest sekret, wpisuje się w drugim formularzu.',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    'Skopiuj cały klucz prywatny, z pierwszym i ostatnim wierszem, i sprawdź, czy jego część publiczna jest na serwerze.',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    'Skopiuj cały token i sprawdź, czy pochodzi z tego sklepu. Jeśli nie jest już widoczny, odinstaluj aplikację i zainstaluj ją ponownie.',
  'Copy the whole token, and check that the environment is the one it was made in.':
    'Skopiuj cały token i sprawdź, czy środowisko jest tym, w którym go utworzono.',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    'Skopiuj cały token. Jeśli nie jest już widoczny, dodaj w ShipHero nowego dewelopera zewnętrznego i użyj jego tokenu.',
  'Customer ID': 'Identyfikator klienta',
  Egypt: 'Egipt',
  Environment: 'Środowisko',
  'Facility ID': 'Identyfikator obiektu',
  'Fingerprint of the host key': 'Odcisk klucza serwera',
  Folder: 'Folder z fakturami',
  France: 'Francja',
  'From the e-mail in which the SFTP access was set up.':
    'Z wiadomości e-mail o utworzeniu dostępu SFTP.',
  'Fulfillment network with warehouses in many countries.':
    'Sieć fulfillmentu z magazynami w wielu krajach.',
  Germany: 'Niemcy',
  'Given to you together with the user name.': 'Otrzymujesz je razem z nazwą użytkownika.',
  'Goods owner ID': 'Identyfikator właściciela towaru',
  Host: 'Serwer',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    'W ShipBob, w Integrations → API Tokens → Generate New Token.',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    'W ShipHero, w My Account, wybierz Add Third-Party Developer. Token odświeżania jest pokazywany raz: skopiuj go tam.',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    'W ShipStation, w Settings → Account → API Settings, po wybraniu wersji V1.',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    'W ShipStation, w Settings → Account → API Settings, po wybraniu wersji V2.',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    'W Shopify, w Settings → Apps and sales channels → Develop apps → Twoja aplikacja → API credentials. Jest pokazywany raz.',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    'W WordPressie, w WooCommerce → Settings → Advanced → REST API → Add key, z uprawnieniem Read/Write.',
  'In the Linnworks developer portal, on the page of your application.':
    'W portalu deweloperskim Linnworks, na stronie Twojej aplikacji.',
  India: 'Indie',
  'Installation token': 'Token instalacji',
  'Installed application': 'Zainstalowana aplikacja',
  'Invoice files by SFTP, with a password': 'Pliki faktur przez SFTP, z hasłem',
  'Invoice files by SFTP, with a private key': 'Pliki faktur przez SFTP, z kluczem prywatnym',
  'Invoice files that are sent to us': 'Pliki faktur wysyłane do nas',
  'Invoices of DHL Express, as files from an SFTP server.':
    'Faktury DHL Express, jako pliki z serwera SFTP.',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    'Faktury DHL eCommerce, jako pliki z serwera SFTP.',
  'Invoices of DPD, as files from an SFTP server.': 'Faktury DPD, jako pliki z serwera SFTP.',
  'Invoices of FedEx, as files from an SFTP server.': 'Faktury FedEx, jako pliki z serwera SFTP.',
  'Invoices of Royal Mail, as files from an SFTP server.':
    'Faktury Royal Mail, jako pliki z serwera SFTP.',
  'Invoices of USPS, as files from an SFTP server.': 'Faktury USPS, jako pliki z serwera SFTP.',
  Ireland: 'Irlandia',
  Italy: 'Włochy',
  Japan: 'Japonia',
  Marketplace: 'Platforma sprzedaży',
  Mexico: 'Meksyk',
  'Missing permission': 'Brak uprawnienia',
  Netherlands: 'Holandia',
  'No sign-in': 'Bez logowania',
  'Often sent apart from the user name.': 'Często wysyłane oddzielnie od nazwy użytkownika.',
  'Online shops hosted by Shopify.': 'Sklepy internetowe na platformie Shopify.',
  'Online shops on WordPress.': 'Sklepy internetowe na WordPressie.',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    'Tylko dla starszych danych: zna go Twój magazyn albo api@extensiv.com.',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    'Tylko aby odczytywać jeden konkretny magazyn: jego numer w tabeli Manage Facilities.',
  'Only where the private key has one.': 'Tylko jeśli klucz prywatny je ma.',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    'Otwórz link instalacyjny aplikacji, będąc zalogowanym w Linnworks, i wyraź zgodę. Token pojawi się na końcu.',
  'Order management and shipping from many sales channels.':
    'Zarządzanie zamówieniami i wysyłka z wielu kanałów sprzedaży.',
  'Parcels and freight with UPS.': 'Paczki i fracht z UPS.',
  'Passphrase of the key': 'Hasło klucza',
  Password: 'Hasło',
  'Paste the secret': 'Wklej sekret',
  'Paste the token that was shown once': 'Wklej token pokazany tylko raz',
  'Personal access token': 'Osobisty token dostępu',
  Poland: 'Polska',
  Port: 'Numer portu',
  'Private key': 'Klucz prywatny',
  Production: 'Produkcja',
  'REST API key': 'Klucz REST API',
  'Refresh token': 'Token odświeżania',
  'Sales on Amazon’s marketplaces.': 'Sprzedaż na platformach Amazon.',
  'Sandbox if you sign in at box.secure-wms.com.':
    'Sandbox, jeśli logujesz się na box.secure-wms.com.',
  'Sandbox only for a test account of ShipBob.': 'Sandbox tylko dla konta testowego ShipBob.',
  'Saudi Arabia': 'Arabia Saudyjska',
  'Shop name': 'Nazwa sklepu',
  'Shops on Etsy, for handmade and vintage goods.':
    'Sklepy w Etsy, z rękodziełem i przedmiotami vintage.',
  'Shown below the application ID.': 'Widoczny pod identyfikatorem aplikacji.',
  'Shown below the client ID.': 'Widoczny pod client ID.',
  'Shown beside the client ID.': 'Widoczny obok client ID.',
  'Shown beside the key.': 'Widoczny obok klucza.',
  'Shown once, below the key, when the key is made.':
    'Pokazywany raz, pod kluczem, gdy klucz jest tworzony.',
  'Sign in with Amazon': 'Zaloguj się przez Amazon',
  'Sign in with Etsy': 'Zaloguj się przez Etsy',
  'Sign in with ShipBob': 'Zaloguj się przez ShipBob',
  'Sign in with Shopify': 'Zaloguj się przez Shopify',
  'Sign in with UPS': 'Zaloguj się przez UPS',
  Singapore: 'Singapur',
  'Single API key (V2)': 'Pojedynczy klucz API (V2)',
  'Slow answers': 'Powolne odpowiedzi',
  'South Africa': 'Republika Południowej Afryki',
  Spain: 'Hiszpania',
  'Stock, orders and purchasing for sellers on many channels.':
    'Stany, zamówienia i zakupy dla sprzedających w wielu kanałach.',
  'Store address': 'Adres sklepu',
  Sweden: 'Szwecja',
  'System down': 'System nie działa',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    'Adres API otrzymany od magazynu albo adres, pod którym logujesz się do Ongoing WMS.',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    'Tworzy go administrator magazynu na potrzeby API. To nie ten, którym się logujesz.',
  'The billing account, as it stands on the invoices.':
    'Konto rozliczeniowe, tak jak widnieje na fakturach.',
  'The country where you sell; of several in one region, your home marketplace.':
    'Kraj, w którym sprzedajesz; jeśli jest ich kilka w jednym regionie, Twoja główna platforma.',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    'Numer użytkownika należącego do klienta, w tabeli Manage Users. Nasze działania są zapisywane na tego użytkownika.',
  'The number of the customer in the grid of Manage Customers.':
    'Numer klienta w tabeli Manage Customers.',
  'The password of the API user': 'Hasło użytkownika API',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    'Serwer, na który przewoźnik dostarcza Twoje faktury: sama nazwa, bez sftp:// na początku.',
  'The six characters of your shipper number, on every UPS invoice.':
    'Sześć znaków Twojego numeru nadawcy, widocznego na każdej fakturze UPS.',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'Cały plik zapisany przez ssh-keygen, zaczynający się od -----BEGIN.',
  'Too many requests': 'Zbyt wiele żądań',
  'Try out how your app handles each case. No real system is involved.':
    'Wypróbuj, jak Twoja aplikacja radzi sobie z każdym przypadkiem. Żaden prawdziwy system nie bierze w tym udziału.',
  Türkiye: 'Turcja',
  'United Arab Emirates': 'Zjednoczone Emiraty Arabskie',
  'United Kingdom': 'Wielka Brytania',
  'United States': 'Stany Zjednoczone',
  'User login ID': 'Identyfikator logowania użytkownika',
  'User name': 'Nazwa użytkownika',
  'Warehouse management for brands and 3PLs.': 'Zarządzanie magazynem dla marek i operatorów 3PL.',
  'Warehouse management for third-party logistics, from Sweden.':
    'Zarządzanie magazynem dla logistyki zewnętrznej, ze Szwecji.',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    'To, co w adresie panelu Shopify następuje po /store/, a przed .myshopify.com.',
  'What should happen': 'Co ma się stać',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    'Miejsce, w którym leżą faktury, na przykład /invoices. Jeśli puste, jest to własny folder użytkownika.',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    'Jeśli go podano, na przykład SHA256:…, żaden inny serwer nie jest akceptowany. Jeśli puste, obowiązuje klucz zobaczony jako pierwszy.',
  'Wrong credentials': 'Błędne dane logowania',
  'You asked for this refusal. Choose “Connects” to get through.':
    'Ta odmowa została wybrana celowo. Wybierz „Łączy się”, aby przejść dalej.',
  'Your number as a client of the warehouse. It comes with the user name.':
    'Twój numer jako klienta magazynu. Otrzymujesz go razem z nazwą użytkownika.',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    'Twój magazyn tworzy go w 3PL Warehouse Manager, w Support → Manage Credentials → Create New Credential, jako External REST/Developer.',
};
