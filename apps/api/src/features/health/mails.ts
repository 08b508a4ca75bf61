import { sql } from 'drizzle-orm';
import type { Keyring } from '../../platform/crypto/keyring';
import { sha256 } from '../../platform/crypto/secrets';
import type { Db, Orm } from '../../platform/db/connect';
import type { JobData } from '../../platform/jobs';
import type { Mail, MailKind, Mails } from '../../platform/mail';
import { displayNameOf, selectConnection, type ConnectionRow } from '../connections';
import { insertReinstallLink, reinstallUrl } from '../magic-links';
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
  magic_link_id: string;
  recipient: string;
}

/** Sends what organizations want to know of their connections' errors; answers how many mails. */
export async function mailAboutErrors(
  orm: Orm,
  { mails, keyring }: { mails: Mails; keyring: Keyring },
): Promise<number> {
  // Most of the time there is nothing to tell, and no transaction to open.
  if (!mails.configured || (await selectNews(orm, 1)).length === 0) return 0;
  return orm.transaction(async (tx) => {
    let count = 0;
    for (const { addresses, ...connection } of await claimNews(tx)) {
      const reference = {
        org_id: connection.orgId,
        connection_id: connection.id,
        magic_link_id: await insertReinstallLink(tx, keyring, connection),
      };
      for (const address of addresses) {
        const recipient = sha256(address);
        await mails.send(tx, mailKind, { ...reference, recipient } satisfies Reference);
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

type Claimed = Pick<ConnectionRow, 'id' | 'orgId' | 'integrationType' | 'customerId'> & {
  addresses: string[];
};

/** Each for one of all processes: whoever writes the connection's row first. */
async function claimNews(tx: Db) {
  const { rows } = await tx.execute<Claimed>(sql`
    with claimed as (
      update connections c set mailed_at = now()
      where c.id in (${news} limit ${batch})
        and (c.mailed_at is null or c.mailed_at <= now() - interval '1 day')
      returning c.id, c.org_id, c.integration_type, c.customer_id
    ),
    told as (
      update connection_errors e set mailed_at = now() from claimed where e.connection_id = claimed.id
    )
    select claimed.id, claimed.org_id as "orgId", claimed.integration_type as "integrationType",
      claimed.customer_id as "customerId", o.health_mails -> 'addresses' as addresses
    from claimed join organizations o on o.id = claimed.org_id`);
  return rows;
}

/** Made when it is sent: what has healed meanwhile is not worth a mail any more. */
export function healthMail(db: Db, at: { keyring: Keyring; publicUrl: string }): MailKind {
  return {
    async compose(data): Promise<Mail | undefined> {
      const { org_id, connection_id, recipient, magic_link_id } = data as Reference;
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
        reinstallUrl: await reinstallUrl(db, at, { orgId: org_id, linkId: magic_link_id }),
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
