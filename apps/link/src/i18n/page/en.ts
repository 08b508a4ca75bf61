import type { Words } from '../en';
import type { Closed } from '../../page/api-page';

/** What the page of a magic link says beside the screens of the modal. */
export interface PageTexts extends Record<Closed, Words> {
  done: (organization: string) => Words;
  /** Leads on to where the organization wants its customers to go. */
  goOn: (organization: string) => string;
}

export const en: PageTexts = {
  magic_link_expired: {
    title: 'This link has expired',
    text: 'Links like this one work for a limited time. Ask whoever sent it for a new one.',
  },
  magic_link_revoked: {
    title: 'This link was taken back',
    text: 'Whoever sent it has withdrawn it. Ask them for a new one if you still want to connect.',
  },
  magic_link_unknown: {
    title: 'This link does not work',
    text: 'It may have done its work already, or a part of it is missing. Open it from your message again, or ask whoever sent it for a new one.',
  },
  done: (organization) => ({
    title: 'You are all set',
    text: `${organization} is connected to your system. You can close this page.`,
  }),
  goOn: (organization) => `Continue to ${organization}`,
};
