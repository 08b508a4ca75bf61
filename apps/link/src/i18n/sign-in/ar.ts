import type { SignInTexts } from './en';

/** A name from elsewhere, kept from reordering the words around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

const ar: SignInTexts = {
  about: (system) =>
    `تسجّل الدخول إلى ${apart(system)} في نافذة مستقلة، ثم تتابع هذه الصفحة من تلقاء نفسها.`,
  submit: (system) => `المتابعة باستخدام ${apart(system)}`,
  waiting: {
    title: (system) => `تابع في نافذة ${apart(system)}`,
    text: (system) =>
      `سجّل الدخول إلى ${apart(system)} ووافق. ستلاحظ هذه الصفحة ذلك من تلقاء نفسها.`,
    checking: (system) => `تم تسجيل الدخول. جارٍ التحقق مما يسمح به ${apart(system)}.`,
  },
  blocked: {
    title: 'حجب متصفحك النافذة',
    text: 'افتحها بهذا الرابط؛ فهي تنتظر طلبك فقط.',
  },
  open: (system) => `فتح ${apart(system)}`,
  inThisTab: 'المتابعة في علامة التبويب هذه',
  again: 'فتح النافذة من جديد',
  elsewhere: 'هل الحساب لدى شخص آخر؟ أرسل إليه هذا الرابط.',
  copyLink: 'نسخ الرابط',
  confirm: {
    title: 'هل هذا حسابك؟',
    text: (account, system, organization) =>
      `سجّل «${apart(account)}» الدخول إلى ${apart(system)}. لا تربط هذا الحساب مع ${apart(organization)} إلا إذا كنت تعرفه.`,
    unnamed: (system) => `حساب لدى ${apart(system)}`,
    yes: 'نعم، ربط الحساب',
    no: 'لا، البدء من جديد',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'لم يتم ربط أي شيء',
      text: `رُفض تسجيل الدخول في ${apart(system)}. أعد المحاولة متى شئت.`,
    },
    oauth_expired: {
      title: 'استغرق تسجيل الدخول وقتًا طويلًا جدًا',
      text: 'لم يُفقد شيء. أعد المحاولة.',
    },
    oauth_failed: {
      title: `لم ينجح تسجيل الدخول إلى ${apart(system)}`,
      text: 'أعد المحاولة؛ وإن استمر ذلك، فاختر طريقة أخرى أو أعد المحاولة لاحقًا.',
    },
    oauth_app_missing: {
      title: 'هذه الطريقة غير مهيأة بعد',
      text: 'اختر طريقة أخرى لتسجيل الدخول، أو اطلب من القائمين على هذه الصفحة تهيئتها.',
    },
  }),
};

export default ar;
