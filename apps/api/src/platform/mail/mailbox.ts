import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail that went into the data folder. */
export interface KeptMail {
  /** ISO 8601 */
  at: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  html: string;
  text: string;
}

export interface LocalMailbox {
  /** Newest first. */
  list(): Promise<(KeptMail & { id: string })[]>;
  read(id: string): Promise<KeptMail | undefined>;
}

/** How many the list shows. */
const shown = 200;

export const mailFolder = (dataDir: string) => join(dataDir, 'mail');

/** Reads what the folder carrier keeps. */
export function localMailbox(dataDir: string): LocalMailbox {
  const folder = mailFolder(dataDir);

  async function names(): Promise<string[]> {
    const files = await readdir(folder).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    });
    return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  }

  const parse = async (id: string) =>
    JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as KeptMail;

  return {
    async list() {
      const all = await Promise.all(
        (await names()).map(async (id) => ({ id, ...(await parse(id)) })),
      );
      return all.sort((one, other) => other.at.localeCompare(one.at)).slice(0, shown);
    },
    // Chosen from the list by name, so that no address reaches another file.
    read: async (id) => ((await names()).includes(id) ? parse(id) : undefined),
  };
}
