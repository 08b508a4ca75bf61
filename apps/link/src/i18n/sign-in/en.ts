import type { Words } from '../en';

/** What is said around signing in at the system's own pages. */
export interface SignInTexts {
  about: (system: string) => string;
  submit: (system: string) => string;
  waiting: {
    title: (system: string) => string;
    text: (system: string) => string;
    checking: (system: string) => string;
  };
  blocked: Words;
  open: (system: string) => string;
  inThisTab: string;
  again: string;
  elsewhere: string;
  copyLink: string;
  confirm: {
    title: string;
    text: (account: string, system: string, organization: string) => string;
    unnamed: (system: string) => string;
    yes: string;
    no: string;
  };
  failures: (
    system: string,
    organization: string,
  ) => Record<'oauth_denied' | 'oauth_expired' | 'oauth_failed' | 'oauth_app_missing', Words>;
}

export const en: SignInTexts = {
  about: (system) =>
    `You sign in at ${system} in a window of its own; this page then carries on by itself.`,
  submit: (system) => `Continue with ${system}`,
  waiting: {
    title: (system) => `Continue in the ${system} window`,
    text: (system) => `Sign in to ${system} and approve. This page notices by itself.`,
    checking: (system) => `Signed in. Checking what ${system} allows.`,
  },
  blocked: {
    title: 'Your browser held the window back',
    text: 'Open it with this link; it was only waiting for you to ask.',
  },
  open: (system) => `Open ${system}`,
  inThisTab: 'Continue in this tab',
  again: 'Open the window again',
  elsewhere: 'Does somebody else have the account? Send them this link.',
  copyLink: 'Copy link',
  confirm: {
    title: 'Is this your account?',
    text: (account, system, organization) =>
      `“${account}” has signed in to ${system}. Connect it to ${organization} only if you know it.`,
    unnamed: (system) => `an account of ${system}`,
    yes: 'Yes, connect it',
    no: 'No, start again',
  },
  failures: (system) => ({
    oauth_denied: {
      title: 'Nothing was connected',
      text: `The sign-in was declined in ${system}. Continue once more when you are ready.`,
    },
    oauth_expired: {
      title: 'The sign-in took too long',
      text: 'Nothing is lost. Continue once more.',
    },
    oauth_failed: {
      title: `The sign-in to ${system} did not work`,
      text: 'Continue once more. If it stays, choose another way, or try again later.',
    },
    oauth_app_missing: {
      title: 'This way is not set up yet',
      text: 'Choose another way to sign in, or ask the people who run this page to set it up.',
    },
  }),
};
