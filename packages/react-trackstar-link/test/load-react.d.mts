export type Client = typeof import('./client');
export type Server = typeof import('./server');
export type ReactVersion = '18' | '19';

export const reactVersions: readonly ReactVersion[];
export function loadReact(side: 'client', version: ReactVersion): Promise<Client>;
export function loadReact(side: 'server', version: ReactVersion): Promise<Server>;
