export function textOf(pipe: (body: never) => unknown): Promise<string>;
