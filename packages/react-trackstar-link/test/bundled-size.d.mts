export function bundledSize(): Promise<number>;
