export interface Built {
  /** Everything that is published, by its path. */
  files(): Record<string, string>;
  /** The folder of the repository. */
  root: string;
  /** Its one bundle. */
  file: string;
  load(): Promise<typeof import('../src/index')>;
  remove(): void;
}
export function buildPackage(): Built;
