import type { Words } from '../page-texts';

/** A name from elsewhere, kept from reordering the words around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

export const ar: Words = {
  start: (system, organization) => ({
    title: `هل تريد ربط ${apart(system)} مع ${apart(organization)}؟`,
    text: `تطلب ${apart(organization)} ربط حسابك في ${apart(system)}. تابع فقط إذا كنت أنت أو أحد زملائك قد بدأ ذلك هناك. تسجّل الدخول في ${apart(system)} نفسه.`,
  }),
  proceed: 'متابعة',
  account: 'الحساب',
  back: 'يمكنك إغلاق هذه النافذة.',
  returnTo: (organization) => `العودة إلى ${apart(organization)}`,
  unknown: {
    title: 'تسجيل الدخول هذا غير معروف هنا',
    text: 'قد يكون قديمًا أو يخص شيئًا آخر. ارجع إلى التطبيق الذي بدأت منه وابدأ من جديد.',
  },
  connected: (system, organization) => ({
    title: `تم تسجيل الدخول إلى ${apart(system)}`,
    text: `ارجع إلى ${apart(organization)} حيث بدأت: تجد المتابعة هناك.`,
  }),
  denied: (system, organization) => ({
    title: 'لم يتم ربط أي شيء',
    text: `لقد رفضت في ${apart(system)}. ارجع إلى ${apart(organization)} لإعادة المحاولة أو لاختيار طريقة أخرى.`,
  }),
  failed: (system, organization) => ({
    title: `لم ينجح تسجيل الدخول إلى ${apart(system)}`,
    text: `لم يتم ربط أي شيء. ارجع إلى ${apart(organization)} لمعرفة ما حدث.`,
  }),
  expired: (_system, organization) => ({
    title: 'استغرق تسجيل الدخول هذا وقتًا طويلًا جدًا',
    text: `لم يتم ربط أي شيء. ارجع إلى ${apart(organization)} وابدأ من جديد.`,
  }),
  replayed: (_system, organization) => ({
    title: 'سبق استخدام تسجيل الدخول هذا',
    text: `كل تسجيل دخول يصلح لمرة واحدة. ارجع إلى ${apart(organization)} لرؤية النتيجة.`,
  }),
  other_browser: (_system, organization) => ({
    title: 'بدأ تسجيل الدخول هذا في متصفح آخر',
    text: `لا يمكن إكماله إلا حيث بدأ. ارجع إلى ${apart(organization)} وابدأ من جديد.`,
  }),
  relay: 'لحظة من فضلك…',
  relayButton: 'متابعة',
};
