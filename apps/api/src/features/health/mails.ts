import { sql } from 'drizzle-orm';
import { sha256 } from '../../platform/crypto/secrets';
import type { Db, Orm } from '../../platform/db/connect';
import type { JobData } from '../../platform/jobs';
import type { Mail, MailKind, Mails } from '../../platform/mail';
import { displayNameOf, selectConnection } from '../connections';
import { letterheadOf, readOrganization } from '../organizations';
import { writeLetter } from './letter';

export const mailKind = 'connection-health';
/** What is older was seen long ago: nobody is woken up by turning mails on. */
const newsDays = 2;
const batch = 100;

/** Who is to be told: the address itself stays with the organization, out of the queue. */
interface Reference extends JobData {
  org_id: string;
  connection_id: string;
  recipient: string;
}

/** Sends what organizations want to know of their connections' errors; answers how many mails. */
export async function mailAboutErrors(orm: Orm, mails: Mails): Promise<number> {
  // Most of the time there is nothing to tell, and no transaction to open.
  if (!mails.configured || (await selectNews(orm, 1)).length === 0) return 0;
  return orm.transaction(async (tx) => {
    let count = 0;
    for (const { id, org_id, addresses } of await claimNews(tx)) {
      for (const address of addresses) {
        const reference: Reference = { org_id, connection_id: id, recipient: sha256(address) };
        await mails.send(tx, mailKind, reference);
        count += 1;
      }
    }
    return count;
  });
}

/** Connections with an error that their organization wants to hear of, and was not told yet today. */
const news = sql`
  select c.id from connection_errors e
  join connections c on c.id = e.connection_id
  join organizations o on o.id = c.org_id
  where e.mailed_at is null and e.first_seen > now() - make_interval(days => ${newsDays})
    and c.status = 'active'
    and (c.mailed_at is null or c.mailed_at <= now() - interval '1 day')
    and jsonb_array_length(o.health_mails -> 'addresses') > 0
    and o.health_mails -> 'kinds' ? e.error_type`;

async function selectNews(db: Db, limit: number): Promise<{ id: string }[]> {
  const { rows } = await db.execute<{ id: string }>(sql`${news} limit ${limit}`);
  return rows;
}

/** Each for one of all processes: whoever writes the connection's row first. */
async function claimNews(tx: Db) {
  const { rows } = await tx.execute<{ id: string; org_id: string; addresses: string[] }>(sql`
    with claimed as (
      update connections c set mailed_at = now()
      where c.id in (${news} limit ${batch})
        and (c.mailed_at is null or c.mailed_at <= now() - interval '1 day')
      returning c.id, c.org_id
    ),
    told as (
      update connection_errors e set mailed_at = now() from claimed where e.connection_id = claimed.id
    )
    select claimed.id, claimed.org_id, o.health_mails -> 'addresses' as addresses
    from claimed join organizations o on o.id = claimed.org_id`);
  return rows;
}

/** Made when it is sent: what has healed meanwhile is not worth a mail any more. */
export function healthMail(db: Db): MailKind {
  return {
    async compose(data): Promise<Mail | undefined> {
      const { org_id, connection_id, recipient } = data as Reference;
      const organization = await readOrganization(db, org_id);
      const { addresses, kinds } = organization.healthMails;
      const to = addresses.find((address) => sha256(address) === recipient);
      const connection = await selectConnection(db, org_id, connection_id);
      const errors =
        connection?.errors.filter(({ error_type }) => kinds.includes(error_type)) ?? [];
      if (to === undefined || !connection || errors.length === 0) return undefined;
      const letter = writeLetter({
        system: displayNameOf(connection.integrationType, connection.integrationName),
        connection,
        errors,
      });
      return {
        to,
        subject: letter.heading,
        letter: { ...letter, organization: await letterheadOf(db, organization) },
      };
    },
    sent: async () => undefined,
    // It is in the log, and the error itself stands at the connection.
    failed: async () => undefined,
  };
}
