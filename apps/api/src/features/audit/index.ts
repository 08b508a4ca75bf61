import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import type { AuditEntry } from '../../platform/http/pipeline';
import { auditLog } from './tables';

export async function writeAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.insert(auditLog).values({ id: newId(), ...entry });
}
