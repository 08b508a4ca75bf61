/** Why a mail did not arrive: for a person to act on, without anybody's address in it. */
export type MailFailureKind =
  'recipient_refused' | 'message_refused' | 'login_refused' | 'unreachable' | 'not_configured';

const sentences: Readonly<Record<MailFailureKind, string>> = {
  recipient_refused: 'The mail server does not take mail for this address.',
  message_refused: 'The mail server did not take this mail.',
  login_refused: 'The mail server did not let this server sign in. Check SMTP_URL.',
  unreachable: 'The mail server could not be reached. Check SMTP_URL.',
  not_configured: 'This server sends no mail. Set SMTP_URL and MAIL_FROM.',
};

export class MailFailure extends Error {
  constructor(
    readonly kind: MailFailureKind,
    /** Trying again cannot help. */
    readonly final: boolean,
  ) {
    // What the mail server said is left out: it repeats addresses.
    super(sentences[kind]);
    this.name = 'MailFailure';
  }
}

/** What a mail server's refusal means: 5xx is its last word, anything else may pass. */
export function failureOf(error: unknown): MailFailure {
  const { code, responseCode, command } = (error ?? {}) as {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  const final = typeof responseCode === 'number' && responseCode >= 500;
  if (code === 'EAUTH') return new MailFailure('login_refused', false);
  if (command === 'RCPT TO' || code === 'EENVELOPE') {
    return new MailFailure('recipient_refused', final);
  }
  if (typeof responseCode === 'number') return new MailFailure('message_refused', final);
  return new MailFailure('unreachable', false);
}
