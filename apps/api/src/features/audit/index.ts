import { sql, type SQL } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import type { AuditEntry } from '../../platform/http/pipeline';
import { auditLog } from './tables';

export async function writeAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.insert(auditLog).values({ id: newId(), ...entry });
}

/**
 * The same entry as a part of the prepared statement that has the effect: one trip to the database and
 * one commit for both. `changed` is a common table expression with `org_id` and `id`; nothing is written
 * when it is empty. The statement's values are those of `auditValues`. The route says `auditsItself`.
 */
export function auditOf(changed: string): SQL {
  return sql`insert into ${auditLog} (id, org_id, action, target, request_id)
    select ${sql.placeholder('auditId')}, org_id, ${sql.placeholder('auditAction')}, id,
      ${sql.placeholder('auditRequest')} from ${sql.identifier(changed)}`;
}

export function auditValues({ action, requestId }: Pick<AuditEntry, 'action' | 'requestId'>) {
  return { auditId: newId(), auditAction: action, auditRequest: requestId };
}
