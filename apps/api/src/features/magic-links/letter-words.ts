interface LetterWords {
  heading: string;
  paragraphs: string[];
  button: string;
  footer: string[];
}

type Write = (organization: string, until: string) => LetterWords;

/** The mail that a magic link comes in. Its heading is its subject, too. */
const languages = {
  en: (organization, until) => ({
    heading: `Connect your system to ${organization}`,
    paragraphs: [
      `${organization} asks you to connect the system that you use. It takes about a minute.`,
      `The link works until ${until}.`,
    ],
    button: 'Connect',
    footer: [
      `Whoever has this link can connect a system to ${organization}. Pass it on only to somebody who should.`,
      'You did not expect this? Then there is nothing to do.',
    ],
  }),
  de: (organization, until) => ({
    heading: `Verbinden Sie Ihr System mit ${organization}`,
    paragraphs: [
      `${organization} bittet Sie, das System zu verbinden, das Sie verwenden. Das dauert etwa eine Minute.`,
      `Der Link gilt bis zum ${until}.`,
    ],
    button: 'Verbinden',
    footer: [
      `Wer diesen Link hat, kann ein System mit ${organization} verbinden. Geben Sie ihn nur an Personen weiter, die das tun sollen.`,
      'Sie haben das nicht erwartet? Dann müssen Sie nichts tun.',
    ],
  }),
  es: (organization, until) => ({
    heading: `Conecte su sistema con ${organization}`,
    paragraphs: [
      `${organization} le pide que conecte el sistema que utiliza. Se tarda alrededor de un minuto.`,
      `El enlace funciona hasta el ${until}.`,
    ],
    button: 'Conectar',
    footer: [
      `Quien tenga este enlace puede conectar un sistema con ${organization}. Páselo solo a quien deba hacerlo.`,
      '¿No esperaba este mensaje? Entonces no tiene que hacer nada.',
    ],
  }),
  fr: (organization, until) => ({
    heading: `Connectez votre système à ${organization}`,
    paragraphs: [
      `${organization} vous demande de connecter le système que vous utilisez. Cela prend environ une minute.`,
      `Le lien est valable jusqu’au ${until}.`,
    ],
    button: 'Connecter',
    footer: [
      `Toute personne qui possède ce lien peut connecter un système à ${organization}. Ne le transmettez qu’à quelqu’un qui doit le faire.`,
      'Vous n’attendiez pas ce message ? Alors il n’y a rien à faire.',
    ],
  }),
  it: (organization, until) => ({
    heading: `Colleghi il suo sistema a ${organization}`,
    paragraphs: [
      `${organization} le chiede di collegare il sistema che usa. Richiede circa un minuto.`,
      `Il link vale fino al ${until}.`,
    ],
    button: 'Collega',
    footer: [
      `Chi ha questo link può collegare un sistema a ${organization}. Lo inoltri solo a chi deve farlo.`,
      'Non si aspettava questo messaggio? Allora non deve fare nulla.',
    ],
  }),
  pt: (organization, until) => ({
    heading: `Conecte seu sistema a ${organization}`,
    paragraphs: [
      `${organization} pede que você conecte o sistema que usa. Leva cerca de um minuto.`,
      `O link funciona até ${until}.`,
    ],
    button: 'Conectar',
    footer: [
      `Quem tem este link pode conectar um sistema a ${organization}. Repasse-o apenas a quem deve fazer isso.`,
      'Não esperava esta mensagem? Então não é preciso fazer nada.',
    ],
  }),
  nl: (organization, until) => ({
    heading: `Verbind uw systeem met ${organization}`,
    paragraphs: [
      `${organization} vraagt u het systeem te verbinden dat u gebruikt. Het duurt ongeveer een minuut.`,
      `De link werkt tot ${until}.`,
    ],
    button: 'Verbinden',
    footer: [
      `Wie deze link heeft, kan een systeem met ${organization} verbinden. Geef hem alleen door aan iemand die dat moet doen.`,
      'Had u dit niet verwacht? Dan hoeft u niets te doen.',
    ],
  }),
  pl: (organization, until) => ({
    heading: `Połącz swój system z ${organization}`,
    paragraphs: [
      `${organization} prosi o połączenie systemu, z którego korzystasz. Zajmie to około minuty.`,
      `Link działa do ${until}.`,
    ],
    button: 'Połącz',
    footer: [
      `Każdy, kto ma ten link, może połączyć system z ${organization}. Przekaż go tylko osobie, która ma to zrobić.`,
      'Nie spodziewasz się tej wiadomości? W takim razie nie trzeba nic robić.',
    ],
  }),
  sv: (organization, until) => ({
    heading: `Anslut ditt system till ${organization}`,
    paragraphs: [
      `${organization} ber dig ansluta systemet som du använder. Det tar ungefär en minut.`,
      `Länken fungerar till och med ${until}.`,
    ],
    button: 'Anslut',
    footer: [
      `Den som har länken kan ansluta ett system till ${organization}. Skicka den bara vidare till någon som ska göra det.`,
      'Väntade du dig inte det här? Då behöver du inte göra något.',
    ],
  }),
  ja: (organization, until) => ({
    heading: `お使いのシステムを${organization}に接続してください`,
    paragraphs: [
      `${organization}から、お使いのシステムを接続するよう依頼がありました。所要時間は1分ほどです。`,
      `このリンクは${until}まで有効です。`,
    ],
    button: '接続する',
    footer: [
      `このリンクを持つ人は誰でも、システムを${organization}に接続できます。接続を担当する方にのみ転送してください。`,
      'お心当たりがない場合は、何もする必要はありません。',
    ],
  }),
  zh: (organization, until) => ({
    heading: `请将您的系统连接到 ${organization}`,
    paragraphs: [
      `${organization} 请您连接您所使用的系统。大约需要一分钟。`,
      `此链接的有效期至 ${until}。`,
    ],
    button: '连接',
    footer: [
      `持有此链接的任何人都可以将系统连接到 ${organization}。请仅转发给负责此事的人。`,
      '没有料到这封邮件？那么您无需进行任何操作。',
    ],
  }),
  ar: (organization, until) => ({
    heading: `اربط نظامك مع ${organization}`,
    paragraphs: [
      `تطلب منك ${organization} ربط النظام الذي تستخدمه. يستغرق ذلك نحو دقيقة.`,
      `يعمل الرابط حتى ${until}.`,
    ],
    button: 'ربط',
    footer: [
      `كل من لديه هذا الرابط يمكنه ربط نظام مع ${organization}. لا ترسله إلا إلى من ينبغي له ذلك.`,
      'لم تكن تتوقع هذه الرسالة؟ إذن لا يلزمك فعل شيء.',
    ],
  }),
} as const satisfies Record<string, Write>;

export function letterWords(language: string, organization: string, until: string): LetterWords {
  const write = Object.hasOwn(languages, language)
    ? languages[language as keyof typeof languages]
    : languages.en;
  return write(organization, until);
}
