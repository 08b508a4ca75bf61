import {
  actions,
  type Action,
  type HealthMails,
  type IntegrationType,
} from '@trackstar-link/contract';
import { asc, eq } from 'drizzle-orm';
import { newId } from '../../platform/crypto/secrets';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { toTimestamp } from '../../platform/time';
import { encodeLogo } from './logo';
import { organizationLogos, organizations } from './tables';

export type OrganizationRow = typeof organizations.$inferSelect;

export interface OrganizationChange {
  name?: string | undefined;
  color?: string | null | undefined;
  logo?: string | null | undefined;
  allowed_origins?: string[] | undefined;
  health_mails?: Partial<HealthMails> | undefined;
  disabled_functions?: Partial<Record<IntegrationType, Action[]>> | undefined;
}

export async function readOrganization(db: Db, orgId: string): Promise<OrganizationRow> {
  const [row] = await db.select().from(organizations).where(eq(organizations.id, orgId));
  if (!row) throw new AppError('api_key_invalid', { internal: 'organization is gone' });
  return row;
}

export async function listOrganizationRows(db: Db): Promise<OrganizationRow[]> {
  return db.select().from(organizations).orderBy(asc(organizations.createdAt));
}

/** Names are unique, so that an operator can tell organizations apart. */
export async function insertOrganization(
  db: Db,
  values: { name: string; allowedOrigins: string[] },
): Promise<OrganizationRow> {
  const [row] = await db
    .insert(organizations)
    .values({ id: newId(), ...values })
    .onConflictDoNothing()
    .returning();
  if (!row) throw new AppError('organization_exists');
  return row;
}

/** Changes the given fields together or none of them. */
export async function changeOrganization(
  db: Db,
  orgId: string,
  change: OrganizationChange,
): Promise<OrganizationRow> {
  const { logo, ...rest } = change;
  const image = logo ? await encodeLogo(logo) : undefined;
  return db.transaction(async (tx) => {
    const current = await readOrganization(tx, orgId);
    if (rest.name !== undefined && rest.name !== current.name) {
      const [taken] = await tx
        .select({ id: organizations.id })
        .from(organizations)
        .where(eq(organizations.name, rest.name));
      if (taken) throw new AppError('organization_exists');
    }
    if (logo !== undefined) {
      await tx.delete(organizationLogos).where(eq(organizationLogos.orgId, orgId));
      if (image) await tx.insert(organizationLogos).values({ orgId, ...image });
    }
    const set = {
      ...(rest.name !== undefined && { name: rest.name }),
      ...(rest.color !== undefined && { color: rest.color }),
      ...(logo !== undefined && { logoFile: image?.file ?? null }),
      ...(rest.allowed_origins && { allowedOrigins: rest.allowed_origins }),
      ...(rest.health_mails && {
        healthMails: { ...current.healthMails, ...rest.health_mails },
      }),
      ...(rest.disabled_functions && {
        disabledFunctions: { ...current.disabledFunctions, ...rest.disabled_functions },
      }),
    };
    if (Object.keys(set).length === 0) return current;
    const [row] = await tx
      .update(organizations)
      .set(set)
      .where(eq(organizations.id, orgId))
      .returning();
    return row ?? current;
  });
}

/** Actions that no connection of this type may use, but for those that one was given back. */
export function disabledActions(
  organization: Pick<OrganizationRow, 'disabledFunctions'>,
  type: IntegrationType,
  enabled: readonly Action[] = [],
): Action[] {
  const disabled = organization.disabledFunctions[type] ?? [];
  return actions.filter((action) => disabled.includes(action) && !enabled.includes(action));
}

export function toOrganization(row: OrganizationRow, publicUrl: string) {
  return {
    id: row.id,
    name: row.name,
    logo_url: logoUrl(row, publicUrl),
    color: row.color,
    allowed_origins: row.allowedOrigins,
    disabled_functions: Object.fromEntries(
      Object.entries(row.disabledFunctions).map(([type, names]) => [type, names ?? []]),
    ),
    health_mails: row.healthMails,
    created_at: toTimestamp(row.createdAt),
  };
}

export function logoUrl(row: OrganizationRow, publicUrl: string): string | null {
  return row.logoFile && `${publicUrl}/logos/${row.logoFile}`;
}
