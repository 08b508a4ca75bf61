import type { Dropbox } from '@trackstar-link/contract/types';
import type { Words } from '../en';

/** What of a place for files its sender has to know, in the order in which it is shown. */
export const shownValues = [
  'host',
  'port',
  'username',
  'password',
  'folder',
  'host_key_fingerprint',
] as const satisfies readonly (keyof Dropbox)[];

export type ShownValue = (typeof shownValues)[number];

/** What is said where the system sends files, and the customer is shown where to. */
export interface PushTexts {
  about: (system: string) => string;
  once: string;
  values: Record<ShownValue, string>;
  preparing: string;
  /** On the last screen, until the first file is there. */
  waiting: {
    title: string;
    status: string;
    text: (system: string, organization: string) => string;
    why: string;
  };
  /** The place was gone when the customer wanted to connect. */
  expired: (system: string) => Words;
}

export const en: PushTexts = {
  about: (system) =>
    `Enter these values where ${system} asks where to send your invoice files. Then connect: the first file may come later.`,
  once: 'The password is shown only here, and only now.',
  values: {
    host: 'Host',
    port: 'Port',
    username: 'User name',
    password: 'Password',
    folder: 'Folder',
    host_key_fingerprint: 'Host key fingerprint',
  },
  preparing: 'Making a place for your files',
  waiting: {
    title: 'Waiting for the first file',
    status: 'Waiting',
    text: (system, organization) =>
      `${organization} reads the files of ${system} as they arrive. Nothing is left to do here once ${system} knows where to send them.`,
    why: 'No file has arrived yet. The first one shows that it works.',
  },
  expired: (system) => ({
    title: 'These values are no longer valid',
    text: `Here are new ones. Enter them in ${system} in place of the old ones, then connect.`,
  }),
};
