import { randomBytes } from 'node:crypto';
import type { SignIn } from '../define-integration';
import type { Text } from '../types';

/** A place for one connection's files on our own server. */
export interface Dropbox {
  host: string;
  port: number;
  username: string;
  password: string;
  folder: string;
}

/** One value for the customer to copy. */
export interface Instruction {
  label: Text;
  value: string;
  /** Masked until it is asked for. */
  secret?: boolean;
}

/** Files that the vendor sends: the customer is shown where to, in place of a form. */
export interface PushFolder {
  /** What to do with the values, in a sentence or two. */
  text: Text;
  instructions(dropbox: Dropbox): readonly Instruction[];
}

interface SftpPush extends Omit<SignIn, 'signIn' | 'fields' | 'push'> {
  text: Text;
}

const labels = {
  host: { en: 'Host', es: 'Servidor', fr: 'Serveur', de: 'Server' },
  port: { en: 'Port', es: 'Puerto', fr: 'Port', de: 'Port' },
  username: { en: 'User name', es: 'Usuario', fr: 'Utilisateur', de: 'Benutzername' },
  password: { en: 'Password', es: 'Contraseña', fr: 'Mot de passe', de: 'Passwort' },
  folder: { en: 'Folder', es: 'Carpeta', fr: 'Dossier', de: 'Ordner' },
} as const;

/** A folder of the customer's own on our server. Nothing is typed; what was issued is stored. */
export function sftpPush({ text, ...method }: SftpPush): SignIn {
  return {
    ...method,
    fields: {},
    push: {
      text,
      instructions: ({ host, port, username, password, folder }) => [
        { label: labels.host, value: host },
        { label: labels.port, value: String(port) },
        { label: labels.username, value: username },
        { label: labels.password, value: password, secret: true },
        { label: labels.folder, value: folder },
      ],
    },
    async signIn(http, values) {
      return { http, stored: { ...values } };
    },
  };
}

/** A place that nobody can guess, to be shown once and stored with the connection. */
export function issueDropbox(
  server: { host: string; port: number },
  random: (bytes: number) => Buffer = randomBytes,
): Dropbox {
  const username = `in-${random(8).toString('hex')}`;
  return { ...server, username, password: random(24).toString('base64url'), folder: '/inbox' };
}
