export const ar: Readonly<Record<string, string>> = {
  '22 unless you were told another one.': '22 ما لم تُبلَّغ بمنفذ آخر.',
  '3PL GUID': 'معرّف \u20683PL GUID\u2069',
  '3PL Warehouse Manager, the warehouse management of third-party logistics providers.':
    'نظام \u20683PL Warehouse Manager\u2069، لإدارة المستودعات لدى مزوّدي الخدمات اللوجستية الخارجيين.',
  'A made-up online shop to try things out.': 'متجر إلكتروني وهمي للتجربة.',
  'A made-up parcel carrier to try things out.': 'شركة شحن طرود وهمية للتجربة.',
  'A made-up warehouse to try things out.': 'مستودع وهمي للتجربة.',
  'API credentials': 'بيانات دخول API',
  'API key': 'مفتاح API',
  'API key and secret (V1)': 'مفتاح API والسر (V1)',
  'API secret': 'سر API',
  'API user and password': 'مستخدم API وكلمة المرور',
  'Access token': 'رمز الوصول',
  'Account disabled': 'حساب معطّل',
  'Account number': 'رقم الحساب',
  Address: 'العنوان',
  'Admin API access token': 'رمز الوصول إلى \u2068Admin API\u2069',
  'App of the UPS developer portal': 'تطبيق من بوابة مطوّري UPS',
  'Application ID': 'معرّف التطبيق',
  'Application secret': 'سر التطبيق',
  'Approve in your shop': 'الموافقة في متجرك',
  'Approve once more: the shop then makes a new key.':
    'وافق مرة أخرى: عندئذ ينشئ المتجر مفتاحًا جديدًا.',
  'As your browser shows it on the shop’s home page, with https://.':
    'كما يعرضه المتصفح في الصفحة الرئيسية للمتجر، مع \u2068https://\u2069.',
  'At developer.ups.com, under Apps, on the page of your app.':
    'في \u2068developer.ups.com\u2069، ضمن Apps، في صفحة تطبيقك.',
  Australia: 'أستراليا',
  Belgium: 'بلجيكا',
  Brazil: 'البرازيل',
  Canada: 'كندا',
  'Check that all four values come from the same warehouse. The vendor pauses access after several failed tries in a row.':
    'تحقق من أن القيم الأربع كلها من المستودع نفسه. يوقف المزوّد الوصول مؤقتًا بعد عدة محاولات فاشلة متتالية.',
  'Check that all three belong to the same application, and that it is still installed in Linnworks.':
    'تحقق من أن القيم الثلاث تخص التطبيق نفسه، وأنه لا يزال مثبّتًا في Linnworks.',
  'Check that all values come from the same warehouse and environment. Older credentials need the 3PL GUID too.':
    'تحقق من أن جميع القيم من المستودع نفسه والبيئة نفسها. البيانات الأقدم تحتاج أيضًا إلى \u20683PL GUID\u2069.',
  'Check that key and secret belong together. A V2 key goes into the other form.':
    'تحقق من أن المفتاح والسر متطابقان. مفتاح V2 مكانه النموذج الآخر.',
  'Check user name, password and folder with whoever runs the server.':
    'تحقق من اسم المستخدم وكلمة المرور والمجلد لدى من يدير الخادم.',
  'Client ID': 'معرّف العميل البرمجي (Client ID)',
  'Client secret': 'سر العميل البرمجي (Client Secret)',
  Connects: 'يتصل',
  'Consumer key': 'مفتاح المستهلك (Consumer key)',
  'Consumer secret': 'سر المستهلك (Consumer secret)',
  'Copy both values from the same app, and check that the account number belongs to it.':
    'انسخ القيمتين من التطبيق نفسه، وتحقق من أن رقم الحساب يخصه.',
  'Copy key and secret from the same line. If the secret is no longer shown, add a new key in WooCommerce.':
    'انسخ المفتاح والسر من السطر نفسه. إذا لم يعد السر ظاهرًا، فأضف مفتاحًا جديدًا في WooCommerce.',
  'Copy the whole key. A V1 key, which has a secret beside it, goes into the other form.':
    'انسخ المفتاح كاملًا. مفتاح V1، الذي بجانبه سر، مكانه النموذج الآخر.',
  'Copy the whole private key, first and last line included, and check that its public half is on the server.':
    'انسخ المفتاح الخاص كاملًا، بما فيه السطر الأول والأخير، وتحقق من وجود جزئه العام على الخادم.',
  'Copy the whole token, and check that it is of this shop. If it is no longer shown, uninstall the app and install it again.':
    'انسخ الرمز كاملًا، وتحقق من أنه لهذا المتجر. إذا لم يعد ظاهرًا، فأزل التطبيق ثم ثبّته من جديد.',
  'Copy the whole token, and check that the environment is the one it was made in.':
    'انسخ الرمز كاملًا، وتحقق من أن البيئة هي التي أُنشئ فيها.',
  'Copy the whole token. If it is no longer shown, add a new third-party developer in ShipHero and use its token.':
    'انسخ الرمز كاملًا. إذا لم يعد ظاهرًا، فأضف مطوّرًا خارجيًا جديدًا في ShipHero واستخدم رمزه.',
  'Customer ID': 'معرّف العميل',
  Egypt: 'مصر',
  Environment: 'البيئة',
  'Facility ID': 'معرّف المنشأة',
  'Fingerprint of the host key': 'بصمة مفتاح المضيف',
  Folder: 'المجلد',
  France: 'فرنسا',
  'From the e-mail in which the SFTP access was set up.':
    'من رسالة البريد الإلكتروني التي أُعدّ فيها الوصول عبر SFTP.',
  'Fulfillment network with warehouses in many countries.':
    'شبكة لتنفيذ الطلبات لها مستودعات في بلدان كثيرة.',
  Germany: 'ألمانيا',
  'Given to you together with the user name.': 'تُعطى لك مع اسم المستخدم.',
  'Goods owner ID': 'معرّف مالك البضاعة',
  Host: 'المضيف',
  'In ShipBob, under Integrations → API Tokens → Generate New Token.':
    'في ShipBob، ضمن \u2068Integrations → API Tokens → Generate New Token\u2069.',
  'In ShipHero, under My Account, choose Add Third-Party Developer. The refresh token is shown once: copy it there.':
    'في ShipHero، ضمن \u2068My Account\u2069، اختر \u2068Add Third-Party Developer\u2069. يظهر رمز التحديث مرة واحدة: انسخه هناك.',
  'In ShipStation, under Settings → Account → API Settings, with version V1 selected.':
    'في ShipStation، ضمن \u2068Settings → Account → API Settings\u2069، مع اختيار الإصدار V1.',
  'In ShipStation, under Settings → Account → API Settings, with version V2 selected.':
    'في ShipStation، ضمن \u2068Settings → Account → API Settings\u2069، مع اختيار الإصدار V2.',
  'In Shopify, under Settings → Apps and sales channels → Develop apps → your app → API credentials. It is shown once.':
    'في Shopify، ضمن \u2068Settings → Apps and sales channels → Develop apps\u2069، ثم تطبيقك، ثم \u2068API credentials\u2069. يظهر مرة واحدة.',
  'In WordPress, under WooCommerce → Settings → Advanced → REST API → Add key, with the permission Read/Write.':
    'في WordPress، ضمن \u2068WooCommerce → Settings → Advanced → REST API → Add key\u2069، مع الإذن \u2068Read/Write\u2069.',
  'In the Linnworks developer portal, on the page of your application.':
    'في بوابة مطوّري Linnworks، في صفحة تطبيقك.',
  India: 'الهند',
  'Installation token': 'رمز التثبيت',
  'Installed application': 'تطبيق مثبّت',
  'Invoice files by SFTP, with a password': 'ملفات الفواتير عبر SFTP، بكلمة مرور',
  'Invoice files by SFTP, with a private key': 'ملفات الفواتير عبر SFTP، بمفتاح خاص',
  'Invoice files that are sent to us': 'ملفات الفواتير التي تُرسل إلينا',
  'Invoices of DHL Express, as files from an SFTP server.':
    'فواتير DHL Express، على شكل ملفات من خادم SFTP.',
  'Invoices of DHL eCommerce, as files from an SFTP server.':
    'فواتير DHL eCommerce، على شكل ملفات من خادم SFTP.',
  'Invoices of DPD, as files from an SFTP server.': 'فواتير DPD، على شكل ملفات من خادم SFTP.',
  'Invoices of FedEx, as files from an SFTP server.': 'فواتير FedEx، على شكل ملفات من خادم SFTP.',
  'Invoices of Royal Mail, as files from an SFTP server.':
    'فواتير Royal Mail، على شكل ملفات من خادم SFTP.',
  'Invoices of USPS, as files from an SFTP server.': 'فواتير USPS، على شكل ملفات من خادم SFTP.',
  Ireland: 'أيرلندا',
  Italy: 'إيطاليا',
  Japan: 'اليابان',
  Marketplace: 'السوق',
  Mexico: 'المكسيك',
  'Missing permission': 'إذن ناقص',
  Netherlands: 'هولندا',
  'No sign-in': 'دون تسجيل دخول',
  'Often sent apart from the user name.': 'غالبًا ما تُرسل بمعزل عن اسم المستخدم.',
  'Online shops hosted by Shopify.': 'متاجر إلكترونية يستضيفها Shopify.',
  'Online shops on WordPress.': 'متاجر إلكترونية على WordPress.',
  'Only for older credentials: your warehouse, or api@extensiv.com, knows it.':
    'للبيانات الأقدم فقط: يعرفه المستودع لديك أو \u2068api@extensiv.com\u2069.',
  'Only to read a particular warehouse: its number in the grid of Manage Facilities.':
    'لقراءة مستودع معيّن فقط: رقمه في جدول \u2068Manage Facilities\u2069.',
  'Only where the private key has one.': 'فقط إذا كان للمفتاح الخاص عبارة مرور.',
  'Open the application’s installation link while signed in to Linnworks and agree. The token is shown at the end.':
    'افتح رابط تثبيت التطبيق وأنت مسجّل الدخول إلى Linnworks ثم وافق. يظهر الرمز في النهاية.',
  'Order management and shipping from many sales channels.':
    'إدارة الطلبات والشحن من قنوات بيع عديدة.',
  'Parcels and freight with UPS.': 'الطرود والشحن مع UPS.',
  'Passphrase of the key': 'عبارة مرور المفتاح',
  Password: 'كلمة المرور',
  'Paste the secret': 'الصق السر',
  'Paste the token that was shown once': 'الصق الرمز الذي ظهر مرة واحدة',
  'Personal access token': 'رمز وصول شخصي',
  Poland: 'بولندا',
  Port: 'المنفذ',
  'Private key': 'المفتاح الخاص',
  Production: 'الإنتاج',
  'REST API key': 'مفتاح \u2068REST API\u2069',
  'Refresh token': 'رمز التحديث',
  'Sales on Amazon’s marketplaces.': 'المبيعات في أسواق أمازون.',
  'Sandbox if you sign in at box.secure-wms.com.':
    'اختر Sandbox إذا كنت تسجّل الدخول في \u2068box.secure-wms.com\u2069.',
  'Sandbox only for a test account of ShipBob.': 'اختر Sandbox لحساب تجريبي في ShipBob فقط.',
  'Saudi Arabia': 'المملكة العربية السعودية',
  'Shop name': 'اسم المتجر',
  'Shops on Etsy, for handmade and vintage goods.': 'متاجر على Etsy للمنتجات اليدوية والعتيقة.',
  'Shown below the application ID.': 'يظهر أسفل معرّف التطبيق.',
  'Shown below the client ID.': 'يظهر أسفل معرّف العميل البرمجي.',
  'Shown beside the client ID.': 'يظهر بجانب معرّف العميل البرمجي.',
  'Shown beside the key.': 'يظهر بجانب المفتاح.',
  'Shown once, below the key, when the key is made.':
    'يظهر مرة واحدة، أسفل المفتاح، عند إنشاء المفتاح.',
  'Sign in with Amazon': 'تسجيل الدخول عبر Amazon',
  'Sign in with Etsy': 'تسجيل الدخول عبر Etsy',
  'Sign in with ShipBob': 'تسجيل الدخول عبر ShipBob',
  'Sign in with Shopify': 'تسجيل الدخول عبر Shopify',
  'Sign in with UPS': 'تسجيل الدخول عبر UPS',
  Singapore: 'سنغافورة',
  'Single API key (V2)': 'مفتاح API واحد (V2)',
  'Slow answers': 'إجابات بطيئة',
  'South Africa': 'جنوب أفريقيا',
  Spain: 'إسبانيا',
  'Stock, orders and purchasing for sellers on many channels.':
    'المخزون والطلبات والمشتريات للبائعين عبر قنوات عديدة.',
  'Store address': 'عنوان المتجر',
  Sweden: 'السويد',
  'System down': 'النظام متوقف',
  'The API address that the warehouse gave you, or the address where you sign in to Ongoing WMS.':
    'عنوان API الذي أعطاك إياه المستودع، أو العنوان الذي تسجّل الدخول منه إلى \u2068Ongoing WMS\u2069.',
  'The administrator of the warehouse creates it for the API. It is not the one that you sign in with.':
    'ينشئه مدير المستودع من أجل API. وهو ليس الاسم الذي تسجّل الدخول به.',
  'The billing account, as it stands on the invoices.': 'حساب الفوترة كما يظهر في الفواتير.',
  'The country where you sell; of several in one region, your home marketplace.':
    'البلد الذي تبيع فيه؛ وإذا كانت عدة بلدان في منطقة واحدة، فاختر سوقك الرئيسي.',
  'The number of a user who belongs to the customer, in the grid of Manage Users. What we do is recorded under this user.':
    'رقم مستخدم تابع للعميل، في جدول \u2068Manage Users\u2069. تُسجَّل عملياتنا باسم هذا المستخدم.',
  'The number of the customer in the grid of Manage Customers.':
    'رقم العميل في جدول \u2068Manage Customers\u2069.',
  'The password of the API user': 'كلمة مرور مستخدم API',
  'The server to which the carrier delivers your invoices: its name, without sftp:// before it.':
    'الخادم الذي تسلّم إليه شركة الشحن فواتيرك: اسمه دون \u2068sftp://\u2069 قبله.',
  'The six characters of your shipper number, on every UPS invoice.':
    'الأحرف الستة لرقم الشاحن لديك، وهي على كل فاتورة من UPS.',
  'The whole file as ssh-keygen writes it, beginning with -----BEGIN.':
    'الملف كاملًا كما يكتبه ssh-keygen، بدءًا من \u2068-----BEGIN\u2069.',
  'Too many requests': 'طلبات كثيرة جدًا',
  'Try out how your app handles each case. No real system is involved.':
    'جرّب كيف يتعامل تطبيقك مع كل حالة. لا يشارك أي نظام حقيقي في ذلك.',
  Türkiye: 'تركيا',
  'United Arab Emirates': 'الإمارات العربية المتحدة',
  'United Kingdom': 'المملكة المتحدة',
  'United States': 'الولايات المتحدة',
  'User login ID': 'معرّف دخول المستخدم',
  'User name': 'اسم المستخدم',
  'Warehouse management for brands and 3PLs.': 'إدارة المستودعات للعلامات التجارية ومزوّدي 3PL.',
  'Warehouse management for third-party logistics, from Sweden.':
    'إدارة المستودعات للخدمات اللوجستية الخارجية، من السويد.',
  'What comes after /store/ in the address of your Shopify admin, and before .myshopify.com.':
    'ما يأتي بعد \u2068/store/\u2069 وقبل \u2068.myshopify.com\u2069 في عنوان لوحة تحكم Shopify لديك.',
  'What should happen': 'ما الذي يجب أن يحدث',
  'Where the invoices lie, such as /invoices. Left empty, it is the user’s own folder.':
    'مكان الفواتير، مثل \u2068/invoices\u2069. إذا تُرك فارغًا فهو مجلد المستخدم نفسه.',
  'Where you were given one, such as SHA256:…, no other server is accepted. Left empty, the key that is seen first is the one that stays.':
    'إذا أُعطيت بصمة، مثل \u2068SHA256:…\u2069، فلن يُقبل أي خادم آخر. وإذا تُركت فارغة، يُعتمد المفتاح الذي يُرى أولًا.',
  'Wrong credentials': 'بيانات دخول خاطئة',
  'You asked for this refusal. Choose “Connects” to get through.':
    'أنت من طلب هذا الرفض. اختر «يتصل» للمتابعة.',
  'Your number as a client of the warehouse. It comes with the user name.':
    'رقمك بصفتك عميلًا للمستودع. يصلك مع اسم المستخدم.',
  'Your warehouse creates it in 3PL Warehouse Manager, under Support → Manage Credentials → Create New Credential, as External REST/Developer.':
    'ينشئه المستودع لديك في \u20683PL Warehouse Manager\u2069، ضمن \u2068Support → Manage Credentials → Create New Credential\u2069، من نوع \u2068External REST/Developer\u2069.',
};
