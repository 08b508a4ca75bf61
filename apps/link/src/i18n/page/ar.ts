import type { PageTexts } from './en';

const ar: PageTexts = {
  magic_link_expired: {
    title: 'انتهت صلاحية هذا الرابط',
    text: 'تعمل الروابط من هذا النوع لمدة محدودة. اطلب رابطًا جديدًا ممن أرسله إليك.',
  },
  magic_link_revoked: {
    title: 'سُحب هذا الرابط',
    text: 'سحبه من أرسله. اطلب منه رابطًا جديدًا إذا كنت لا تزال تريد الربط.',
  },
  magic_link_unknown: {
    title: 'هذا الرابط لا يعمل',
    text: 'ربما استُخدم من قبل، أو أن جزءًا منه ناقص. افتحه من رسالتك مرة أخرى، أو اطلب رابطًا جديدًا ممن أرسله إليك.',
  },
  done: (organization) => ({
    title: 'كل شيء جاهز',
    text: `تم ربط ${organization} بنظامك. يمكنك إغلاق هذه الصفحة.`,
  }),
  goOn: (organization) => `المتابعة إلى ${organization}`,
};

export default ar;
