import { eq, sql } from 'drizzle-orm';
import type { AppContext } from '../../platform/context';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import type { Mail, Mails } from '../../platform/mail';
import { letterheadOf, type OrganizationRow } from '../organizations';
import { findForSession, type LinkRow } from './links';
import { magicLinkMails, magicLinks } from './tables';
import { note, noteTry } from './timeline';
import { letterWords } from './letter-words';
import { urlOf } from './view';

const kind = 'magic-link';

/** Mails to strangers are what a stolen API key would be good for. */
const perLink = 5;
const perOrganization = 200;

export interface MailServices extends Pick<AppContext, 'config' | 'database' | 'keyring'> {
  mails: Mails;
  organization(orgId: string): Promise<OrganizationRow>;
}

/** Tells the mails of this server what a mail with a magic link is. */
export function registerMagicLinkMails(services: MailServices): void {
  const { database, mails } = services;
  const db = database.orm;
  const found = async (reference: Record<string, unknown>) => {
    const [mail] = await db
      .select()
      .from(magicLinkMails)
      .where(eq(magicLinkMails.id, String(reference['mail_id'])));
    const link = mail && (await findForSession(db, mail.orgId, mail.linkId));
    return mail && link && { mail, link };
  };
  mails.register(kind, {
    async compose(reference) {
      const it = await found(reference);
      return it && compose(services, it.link, it.mail.email);
    },
    async sent(reference) {
      const it = await found(reference);
      if (it) await note(db, it.link.id, { type: 'sent', message: it.mail.email });
    },
    async failed(reference, cause) {
      const it = await found(reference);
      if (!it) return;
      const entry = { type: 'failed', code: 'mail_not_delivered', message: cause.message } as const;
      await noteTry(db, it.link.id, entry);
    },
  });
}

/** Nothing, where the link has meanwhile been taken back or used. */
async function compose(
  { config, database, keyring, organization }: MailServices,
  link: LinkRow,
  to: string,
): Promise<Mail | undefined> {
  const url = urlOf(link, { keyring, publicUrl: config.publicUrl, access: 'full' });
  if (url === null) return undefined;
  const org = await organization(link.orgId);
  const language = link.language ?? 'en';
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const words = letterWords(language, org.name, until.format(link.expiresAt));
  return {
    to,
    subject: words.heading,
    letter: {
      organization: await letterheadOf(database.orm, org),
      language,
      heading: words.heading,
      paragraphs: words.paragraphs,
      button: { label: words.button, url },
      footer: words.footer,
    },
  };
}

/** Queues a mail, unless too many went lately. The organization's row makes callers take turns. */
export async function sendLink(db: Db, mails: Mails, link: LinkRow, email: string): Promise<void> {
  if (link.state !== 'active') throw new AppError('magic_link_unusable', { id: link.id });
  await db.transaction(async (tx) => {
    await tx.execute(sql`select id from organizations where id = ${link.orgId} for no key update`);
    const { rows } = await tx.execute<{ of_link: number; of_org: number; wait: number }>(sql`
      select count(*) filter (where link_id = ${link.id})::int as of_link, count(*)::int as of_org,
        ceil(extract(epoch from min(created_at) + interval '1 hour' - now()))::int as wait
      from magic_link_mails
      where org_id = ${link.orgId} and created_at > now() - interval '1 hour'`);
    const { of_link = 0, of_org = 0, wait } = rows[0] ?? {};
    if (of_link >= perLink || of_org >= perOrganization) {
      throw new AppError('rate_limited', { retryAfterSeconds: Math.max(1, wait ?? 1) });
    }
    const id = newId();
    await tx.insert(magicLinkMails).values({ id, orgId: link.orgId, linkId: link.id, email });
    await tx.update(magicLinks).set({ email }).where(eq(magicLinks.id, link.id));
    await mails.send(tx, kind, { mail_id: id });
  });
}
