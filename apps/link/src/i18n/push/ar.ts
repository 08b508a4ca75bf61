import type { PushTexts } from './en';

const ar: PushTexts = {
  about: (system) =>
    `أدخل هذه القيم حيث يسأل ${system} عن المكان الذي تُرسل إليه ملفات فواتيرك. ثم اربط: يمكن أن يصل الملف الأول لاحقًا.`,
  once: 'تُعرض كلمة المرور هنا والآن فقط.',
  values: {
    host: 'الخادم',
    port: 'المنفذ',
    username: 'اسم المستخدم',
    password: 'كلمة المرور',
    folder: 'المجلد',
    host_key_fingerprint: 'بصمة مفتاح الخادم',
  },
  preparing: 'جارٍ تجهيز مكان لملفاتك',
  waiting: {
    title: 'في انتظار الملف الأول',
    status: 'في الانتظار',
    text: (system, organization) =>
      `يقرأ ${organization} ملفات ${system} عند وصولها. لا يبقى شيء تفعله هنا بعد أن يعرف ${system} أين يرسلها.`,
    why: 'لم يصل أي ملف بعد. سيُظهر الملف الأول أن كل شيء يعمل.',
  },
  expired: (system) => ({
    title: 'لم تعد هذه القيم صالحة',
    text: `إليك قيمًا جديدة. أدخلها في ${system} بدل القديمة، ثم اربط.`,
  }),
};

export default ar;
