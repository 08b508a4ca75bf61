import type { ReinstallTexts } from './en';

/** A name from elsewhere, kept from reordering the words around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

const ar: ReinstallTexts = {
  title: (system) => `إعادة ربط ${apart(system)}`,
  about: (account, organization) =>
    `يجدّد هذا تسجيل دخول «${apart(account)}». يبقى الربط كما هو، مع كل ما لدى ${apart(organization)} منه.`,
  kept: 'بيانات محفوظة من قبل',
  result: (system) => `تمت إعادة ربط ${apart(system)}`,
  existing: {
    title: 'هذا الحساب مرتبط بالفعل',
    text: (account, system, organization) =>
      `حساب «${apart(account)}» لدى ${apart(system)} مرتبط مع ${apart(organization)}. جدّد هذا الربط، إلا إذا كنت تحتاج إلى ربط ثانٍ.`,
    reinstall: 'تجديد هذا الربط',
    add: 'ربطه مرة ثانية',
  },
  failures: {
    account_differs: (given, connected, system) => ({
      title: 'هذا حساب آخر',
      text: `سجّلت الدخول باسم «${apart(given)}»، لكن هذا الربط يخص «${apart(connected)}». لم يتغيّر شيء. استخدم «${apart(connected)}»؛ وإذا سجّل ${apart(system)} دخولك تلقائيًا، فسجّل الخروج هناك أولًا.`,
    }),
    connection_changed: {
      title: 'جدّد شخص آخر هذا الربط للتو',
      text: 'وهو يعمل بالبيانات التي أدخلها. تابع فقط إذا كان يجب أن تحل بياناتك محلها.',
    },
  },
};

export default ar;
