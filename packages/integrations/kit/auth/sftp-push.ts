import { randomBytes } from 'node:crypto';
import type { Check, Probe, SignIn } from '../define-integration';
import type { VendorFiles } from '../sftp';

/** A place for one connection's files on our own server. */
export interface Dropbox {
  username: string;
  password: string;
}

/** The files that have arrived at one such place. */
export interface Inbox extends VendorFiles {
  username: string;
}

/** Not a failure: what would show it has not come yet. */
export class NothingYet extends Error {
  override readonly name = 'NothingYet';
}

/** Where whoever logs in finds themselves; there is no other folder. */
export const inboxFolder = '/inbox';

/**
 * Files that the vendor sends to our own server: the customer is shown where to, in place of a form.
 * Give it `inboxCheck` and `inboxProbe`. Nothing of the password is kept here: the server knows its hash.
 */
export function sftpPush(method: Omit<SignIn, 'signIn' | 'fields' | 'push' | 'files'>): SignIn {
  return {
    ...method,
    fields: {},
    push: true,
    async signIn(http) {
      const { inbox } = http;
      if (!inbox) throw new Error('No inbox was given.');
      return { http: http.withFiles(inbox), stored: { username: inbox.username } };
    },
  };
}

/** There is nobody to ask whose files will come; the place stands for the account. */
export const inboxCheck: Check = async ({ inbox }) =>
  inbox ? { username: inbox.username, folder: inbox.folder } : null;

/** Proved by the first file; before it there is nothing to tell. */
export const inboxProbe: Probe = async ({ files }) => {
  if (!files) throw new Error('Only for sftpPush.');
  const [first] = await files.list();
  if (!first) throw new NothingYet('Waiting for the first file.');
};

/** User name and password of a place that nobody can guess. The password is to be shown once. */
export function issueDropbox(random: (bytes: number) => Buffer = randomBytes): Dropbox {
  const username = `in-${random(8).toString('hex')}`;
  return { username, password: random(24).toString('base64url') };
}
