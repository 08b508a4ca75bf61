import type { Messages } from './en';

/** A name from elsewhere, kept from reordering the words around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

const plural = new Intl.PluralRules('ar');

function systems(count: number): string {
  const rule = plural.select(count);
  if (rule === 'one') return 'نظام واحد';
  if (rule === 'two') return 'نظامان';
  return rule === 'few' ? `${count} أنظمة` : `${count} نظامًا`;
}

const ar: Messages = {
  back: 'رجوع',
  close: 'إغلاق',
  loading: 'جارٍ التحميل',
  proceed: 'متابعة',
  tryAgain: 'إعادة المحاولة',
  copy: 'نسخ',
  copied: 'تم النسخ',
  requestId: 'معرّف الطلب',
  newTab: 'يُفتح في علامة تبويب جديدة',
  step: (step, of) => `الخطوة ${step} من ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `ربط نظام المستودع لديك مع ${apart(organization)}`,
      cart: `ربط متجرك مع ${apart(organization)}`,
      carrier: `ربط شركة الشحن لديك مع ${apart(organization)}`,
      freight: `ربط وكيل الشحن لديك مع ${apart(organization)}`,
    }),
    reasons: (organization) => [
      {
        title: 'جاهز في دقيقة تقريبًا',
        text: 'استخدم الحساب الذي لديك بالفعل. لا حاجة إلى تثبيت أي شيء.',
      },
      {
        title: 'بيانات دخولك تبقى خاصة',
        text: `تُحفظ مشفّرة، ولا تراها ${apart(organization)} أبدًا.`,
      },
      {
        title: 'ترى ما تتم مشاركته',
        text: `في النهاية تعرض قائمة ما يمكن لـ ${apart(organization)} قراءته.`,
      },
    ],
  },
  consent: {
    before: 'بالمتابعة، فإنك توافق على ',
    terms: 'شروط الاستخدام',
    and: ' و',
    privacy: 'سياسة الخصوصية',
    after: '.',
  },
  choose: {
    title: {
      wms: 'ما نظام المستودع الذي تستخدمه؟',
      cart: 'ما منصة المتجر التي تستخدمها؟',
      carrier: 'ما شركة الشحن التي تستخدمها؟',
      freight: 'ما وكيل الشحن الذي تستخدمه؟',
    },
    search: 'البحث بالاسم',
    count: systems,
    noMatch: (query) => ({
      title: `لا يوجد نظام باسم «${apart(query)}»`,
      text: 'تحقق من التهجئة، أو تصفّح القائمة كاملة.',
    }),
    clear: 'عرض الكل',
    nothing: (organization) => ({
      title: 'لا يوجد ما يمكن ربطه بعد',
      text: `لم توفّر ${apart(organization)} أي نظام هنا بعد. اطلب إضافة نظامك.`,
    }),
    unknown: {
      title: 'هذا النظام غير متاح هنا',
      text: 'اختر نظامك من القائمة.',
    },
  },
  credentials: {
    title: (system) => `ربط ${apart(system)}`,
    submit: (system) => `ربط ${apart(system)}`,
    methods: 'كيف تسجّل الدخول؟',
    optional: 'اختياري',
    show: 'إظهار',
    hide: 'إخفاء',
    whereToFind: 'أين تجده',
    select: 'اختر واحدًا',
    missing: (label) => `هذه القيمة مفقودة: ${apart(label)}.`,
    notAnAddress: (label) =>
      `${apart(label)}: أدخل عنوان ويب، مثل ${apart('https://example.com')}.`,
    wrongForm: (label) => `${apart(label)}: تبدو القيمة غير مكتملة. تحقق من نسخها كاملة.`,
    refused: (system, label) => `رفض ${apart(system)} هذه القيمة: ${apart(label)}.`,
  },
  resumed: {
    choose: 'هنا توقفت.',
    secrets: 'هنا توقفت. لم تُحفظ المفاتيح وكلمات المرور.',
    startOver: 'البدء من جديد',
  },
  checking: {
    title: (system) => `جارٍ ربط ${apart(system)}`,
    signingIn: (system) => `جارٍ تسجيل الدخول إلى ${apart(system)}`,
    signedIn: (system) => `تم تسجيل الدخول إلى ${apart(system)}`,
    renewing: 'جارٍ تجديد الجلسة',
    saving: 'جارٍ حفظ الربط',
    status: {
      pending: 'قيد التحقق',
      granted: 'مسموح',
      denied: 'غير مسموح',
      unknown: 'غير معروف',
    },
    slow: (system) => `ما زلنا ننتظر رد ${apart(system)}. قد يستغرق ذلك حتى 30 ثانية.`,
    slowFor: (system, resources) => `ما زلنا ننتظر ${apart(system)}: ${resources}.`,
  },
  result: {
    title: (system) => `تم ربط ${apart(system)}`,
    full: 'التفويض كامل',
    fullText: (organization) => `يمكن لـ ${apart(organization)} قراءة كل ما هو مدرج هنا.`,
    partial: 'بعض الأذونات ناقصة',
    partialText: (organization, system) =>
      `تعمل ${apart(organization)} بما هو مسموح. وللباقي، وسّع صلاحيات هذا الحساب في ${apart(system)}.`,
    detail: 'التفاصيل (بالإنجليزية):',
    reasons: {
      missing_permission: 'لا يُسمح لهذا الحساب بقراءة ذلك.',
      not_enabled: 'هذا الجزء غير مفعّل لهذا الحساب.',
      throttled: 'كان النظام مشغولًا جدًا. سيُعاد التحقق لاحقًا.',
      unreachable: 'تعذّر الوصول إلى هذا الجزء. سيُعاد التحقق لاحقًا.',
      unexpected_answer: 'كان الرد غير واضح. سيُعاد التحقق لاحقًا.',
    },
    finish: 'إنهاء',
    notTaken: (organization, system) => ({
      title: `تم ربط ${apart(system)}، لكن ${apart(organization)} لم تتمكن من حفظه بعد`,
      text: `الخطأ ليس من جانبك. أعد المحاولة؛ وإن استمر، فأبلغ ${apart(organization)}.`,
    }),
  },
  leave: {
    title: 'المغادرة دون ربط؟',
    typed: 'ستفقد ما كتبته.',
    running: 'ما زال التحقق جاريًا.',
    stay: 'البقاء هنا',
    leave: 'مغادرة',
  },
  slow: {
    host: 'ما زلنا ننتظر الصفحة التي خلف هذه النافذة.',
    api: 'ما زال التحميل جاريًا. يبدو الاتصال بطيئًا.',
  },
  refused: `لا يجوز لهذه الصفحة عرض ${apart('Trackstar Link')}`,
  topLevel: {
    title: 'مكان هذه الصفحة داخل صفحة أخرى',
    text: `يُفتح ${apart('Trackstar Link')} في التطبيق الذي تريد ربطه. ارجع إلى ذلك التطبيق واستخدم زر الربط فيه.`,
  },
  resources: {
    orders: 'الطلبات',
    products: 'المنتجات',
    inventory: 'المخزون',
    inbound_shipments: 'الشحنات الواردة',
    returns: 'المرتجعات',
    shipments: 'الشحنات',
    warehouses: 'المستودعات',
    shipping_methods: 'طرق الشحن',
    warehouse_customers: 'عملاء المستودع',
    warehouse_locations: 'مواقع المستودع',
    bills: 'الفواتير',
    inventory_ledger: 'سجل حركة المخزون',
    invoice_line_items: 'بنود الفواتير',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `لم يقبل ${apart(system)} بيانات الدخول هذه`,
      text: 'تحقق من أنها كاملة، أو أنشئ بيانات جديدة هناك والصقها هنا.',
    },
    account_disabled: {
      title: `عطّل ${apart(system)} هذا الحساب`,
      text: `اطلب من ${apart(system)} تفعيله، أو استخدم حسابًا آخر.`,
    },
    integration_not_enabled: {
      title: `حساب ${apart(system)} هذا لا يملك وصولًا إلى واجهة API`,
      text: `اطلب من ${apart(system)} تفعيل الوصول إلى واجهة API، ثم أعد المحاولة.`,
    },
    integration_throttled: {
      title: `يطلب ${apart(system)} توقفًا قصيرًا`,
      text: 'تلقّى طلبات كثيرة جدًا. انتظر دقيقة، ثم أعد المحاولة.',
    },
    integration_unreachable: {
      title: `تعذّر الوصول إلى ${apart(system)}`,
      text: 'الخطأ هناك أو في الطريق إليه، وليس من جانبك. أعد المحاولة بعد بضع دقائق.',
    },
    integration_unexpected_answer: {
      title: `أعطى ${apart(system)} ردًا غير واضح`,
      text: 'الخطأ ليس من جانبك. أعد المحاولة بعد بضع دقائق.',
    },
    integration_timeout: {
      title: `لم يرد ${apart(system)} خلال 30 ثانية`,
      text: 'إنه بطيء في الوقت الحالي. أعد المحاولة بعد بضع دقائق.',
    },
    integration_not_found: {
      title: `لم يعد ${apart(system)} متاحًا هنا`,
      text: 'ارجع واختر نظامًا آخر.',
    },
    validation_failed: {
      title: 'بعض الحقول تحتاج إلى مراجعة',
      text: 'تجد الخطأ مكتوبًا أسفل كل حقل.',
    },
    rate_limited: {
      title: 'محاولات كثيرة جدًا في وقت قصير',
      text: 'انتظر دقيقة، ثم أعد المحاولة.',
    },
    link_token_invalid: {
      title: `لم تتمكن ${apart(organization)} من تجديد هذه الجلسة`,
      text: 'أغلق هذه النافذة وافتحها من جديد من الصفحة التي خلفها.',
    },
    token_failed: {
      title: 'لم تتمكن الصفحة التي خلف هذه النافذة من بدء الربط',
      text: 'الخطأ من جانبها. أعد المحاولة؛ وإن استمر، فأبلغ القائمين عليها.',
    },
    database_unavailable: {
      title: 'خادمنا غير جاهز',
      text: 'الخطأ من جانبنا. أعد المحاولة بعد بضع ثوانٍ.',
    },
    network: {
      title: 'تعذّر الوصول إلى خادمنا',
      text: 'انقطع الاتصال في الطريق. تحقق من شبكتك، ثم أعد المحاولة.',
    },
    offline: {
      title: 'أنت غير متصل بالإنترنت',
      text: 'لم يُفقد شيء. سيُستأنف هذا فور عودة الاتصال.',
    },
    internal: {
      title: 'ارتكب خادمنا خطأ',
      text: 'الخطأ من جانبنا. أعد المحاولة؛ وإن استمر، فأرسل المعرّف أدناه.',
    },
  }),
};

export default ar;
