export interface Built {
  /** The folder that is published. */
  target: string;
  /** Its one bundle. */
  file: string;
  load(): Promise<typeof import('../src/index')>;
  remove(): void;
}
export function buildPackage(): Built;
