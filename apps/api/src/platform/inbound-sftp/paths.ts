/** The one folder that there is; the root stands for it too. */
export const folder = '/inbox';

const maxNameBytes = 200;

export function isFolder(path: string): boolean {
  return /^\.?\/*(inbox)?\/*\.?$/.test(path) && !/^inbox\.$/.test(path);
}

/**
 * The name that a path means, or undefined where it means none: names are keys of a table, so that
 * there is no other folder for a path to lead to.
 */
export function nameOf(path: string): string | undefined {
  const [, name = ''] = /^(?:\.?\/+)?(?:inbox\/+)?([^/\\]+)$/.exec(path) ?? [];
  const isName = name !== '' && name !== '.' && name !== '..' && name !== 'inbox';
  const fits = Buffer.byteLength(name) <= maxNameBytes && !/\p{Cc}/u.test(name);
  return isName && fits ? name : undefined;
}
