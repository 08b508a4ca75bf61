export interface Installed {
  tarballs: string[];
  read(file: string): string;
  list(name: string): string[];
  run(type: 'module' | 'commonjs', code: string): string;
  remove(): void;
}
export function installPackages(): Installed;
