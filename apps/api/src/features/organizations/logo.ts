import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect';
import { AppError } from '../../platform/http/app-error';
import { invalid } from '../../platform/http/validate';
import type { OrganizationRow } from './organization';
import { organizationLogos } from './tables';

const maxBytes = 256 * 1024;
const largestSide = 256;

/**
 * Re-encodes an uploaded image, so that what we serve was written by us: no metadata, no script, no
 * format but WebP. The file name is a hash of the content; it may be cached forever.
 */
export async function encodeLogo(dataUrl: string): Promise<{ file: string; bytes: Buffer }> {
  const original = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  if (original.length > maxBytes) {
    throw invalid('json', { logo: ['The image may have 256 KB at the most.'] });
  }
  // Loaded with the first logo: it is large, and most servers never see another one.
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(original, { limitInputPixels: 16_000_000, failOn: 'error' });
    const { format } = await image.metadata();
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') {
      throw new Error(`unexpected format ${format}`);
    }
    const bytes = await image
      .rotate()
      .resize(largestSide, largestSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer();
    return { file: `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.webp`, bytes };
  } catch (cause) {
    throw new AppError('logo_unreadable', { cause, internal: 'the logo could not be decoded' });
  }
}

/** The bytes of an uploaded logo; undefined when there is none of that name. */
export async function readLogo(db: Db, file: string): Promise<Buffer | undefined> {
  const [row] = await db
    .select({ bytes: organizationLogos.bytes })
    .from(organizationLogos)
    .where(eq(organizationLogos.file, file))
    .limit(1);
  return row?.bytes;
}

/** How an organization heads its letters. Logos go along as PNG: many mail programs know no WebP. */
export async function letterheadOf(
  db: Db,
  { name, color, logoFile }: Pick<OrganizationRow, 'name' | 'color' | 'logoFile'>,
): Promise<{ name: string; color: string | null; logo?: Buffer }> {
  const webp = logoFile === null ? undefined : await readLogo(db, logoFile);
  if (!webp) return { name, color };
  const { default: sharp } = await import('sharp');
  return { name, color, logo: await sharp(webp).resize({ height: 64 }).png().toBuffer() };
}
