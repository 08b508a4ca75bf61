export function bundledSize(file: string): Promise<number>;
