import { AppError } from '../http/app-error';
import type { AppContext } from '../context';
import type { Db } from '../db/connect';
import type { Job, JobData } from '../jobs';
import { folderCarrier, noCarrier, smtpCarrier } from './carriers';
import { failureOf, MailFailure } from './failure';
import { renderLetter } from './letter';
import { toHeaderText, type Carrier, type Mail } from './mail';

/**
 * One kind of mail. What is queued is a reference; the mail itself is made when it is sent, so no
 * address and no link is ever kept in the queue.
 */
export interface MailKind {
  /** Undefined where it has meanwhile become pointless: then nothing is sent and nobody is told. */
  compose(reference: JobData): Promise<Mail | undefined>;
  /** The mail server has taken it. After a crash it may be called once more. */
  sent(reference: JobData): Promise<void>;
  /** It is given up, and why. */
  failed(reference: JobData, cause: MailFailure): Promise<void>;
}

export interface Mails {
  /** False in production without a mail server. */
  readonly configured: boolean;
  /** Once per kind, before `start`. */
  register(kind: string, mails: MailKind): void;
  /**
   * Sends one exactly when the transaction commits; throws `mail_not_configured` where none can be
   * sent.
   */
  send(tx: Db, kind: string, reference: JobData): Promise<void>;
  /** Makes the queue, and works on it where this process does. */
  start(): Promise<void>;
}

const queue = 'send-mail';

/** Mails go out in a job each, tried for about an hour. */
export function createMails({
  config,
  jobs,
  logger,
}: Pick<AppContext, 'config' | 'jobs' | 'logger'>): Mails {
  const kinds = new Map<string, MailKind>();
  const { carrier, from, configured } = carrierOf(config);

  async function deliver(job: Job): Promise<void> {
    const { kind, reference } = job.data as { kind: string; reference: JobData };
    const mails = kinds.get(kind);
    if (!mails) throw new Error(`there is no kind of mail "${kind}"`);
    const mail = await mails.compose(reference);
    if (!mail) return;
    try {
      const { organization } = mail.letter;
      await carrier({
        id: job.id,
        from: { name: toHeaderText(organization.name), address: from },
        to: mail.to,
        subject: toHeaderText(mail.subject),
        logo: organization.logo,
        ...renderLetter(mail.letter),
      });
    } catch (error) {
      const failure = error instanceof MailFailure ? error : failureOf(error);
      if (!failure.final && !job.isLastAttempt) throw failure;
      logger.warn({ mailKind: kind, cause: failure.kind }, 'mail not sent');
      await mails.failed(reference, failure);
      return;
    }
    await mails.sent(reference);
  }

  return {
    configured,
    register(kind, mails) {
      if (kinds.has(kind)) throw new Error(`there are two kinds of mail named "${kind}"`);
      kinds.set(kind, mails);
    },
    async send(tx, kind, reference) {
      if (!kinds.has(kind)) throw new Error(`there is no kind of mail "${kind}"`);
      if (!configured) throw new AppError('mail_not_configured');
      await jobs.send(queue, { kind, reference }, { db: tx });
    },
    // 20 s, 40 s, 80 s and so on: seven retries take some forty minutes.
    start: () => jobs.define(queue, deliver, { retries: 7, retryAfterSeconds: 20 }),
  };
}

function carrierOf(config: AppContext['config']): {
  carrier: Carrier;
  from: string;
  configured: boolean;
} {
  const { smtp, production, dataDir } = config;
  if (smtp) return { carrier: smtpCarrier(smtp.url), from: smtp.from, configured: true };
  if (production) return { carrier: noCarrier, from: '', configured: false };
  return { carrier: folderCarrier(dataDir), from: 'link@localhost', configured: true };
}
