import type { ReadAction } from '@trackstar-link/contract/actions';
import type { IntegrationType } from '@trackstar-link/contract/types';
import type { FailureCode } from '../api';

/** Failures with words of their own; every other code reads as `internal`. */
export type SpokenFailure = Extract<
  FailureCode,
  | 'credentials_rejected'
  | 'account_disabled'
  | 'integration_not_enabled'
  | 'integration_throttled'
  | 'integration_unreachable'
  | 'integration_unexpected_answer'
  | 'integration_timeout'
  | 'integration_not_found'
  | 'validation_failed'
  | 'rate_limited'
  | 'link_token_invalid'
  | 'token_failed'
  | 'database_unavailable'
  | 'network'
  | 'offline'
  | 'internal'
>;

/** What happened and whose side it is on (title), then what to do next (text). */
export interface Words {
  title: string;
  text: string;
}

type ResourceOf<Name> = Name extends `get_${infer Resource}` ? Resource : never;
export type ResourceName = ResourceOf<ReadAction>;

export interface Messages {
  back: string;
  close: string;
  loading: string;
  proceed: string;
  tryAgain: string;
  copy: string;
  copied: string;
  requestId: string;
  newTab: string;
  step: (step: number, of: number) => string;
  welcome: {
    title: (organization: string) => Record<IntegrationType, string>;
    reasons: (organization: string) => readonly [Words, Words, Words];
  };
  /** One sentence around two links, either of which may be missing with the `and` between them. */
  consent: Record<'before' | 'terms' | 'and' | 'privacy' | 'after', string>;
  choose: {
    title: Record<IntegrationType, string>;
    search: string;
    count: (count: number) => string;
    noMatch: (query: string) => Words;
    clear: string;
    nothing: (organization: string) => Words;
    unknown: Words;
  };
  credentials: {
    title: (system: string) => string;
    submit: (system: string) => string;
    methods: string;
    optional: string;
    show: string;
    hide: string;
    whereToFind: string;
    select: string;
    missing: (label: string) => string;
    notAnAddress: (label: string) => string;
    wrongForm: (label: string) => string;
    refused: (system: string, label: string) => string;
  };
  /** Where an earlier visit broke off; secrets of a form are not kept. */
  resumed: Record<'choose' | 'secrets' | 'startOver', string>;
  checking: {
    title: (system: string) => string;
    signingIn: (system: string) => string;
    signedIn: (system: string) => string;
    renewing: string;
    saving: string;
    status: Record<'pending' | 'granted' | 'denied' | 'unknown', string>;
    slow: (system: string) => string;
    slowFor: (system: string, resources: string) => string;
  };
  result: {
    title: (system: string) => string;
    full: string;
    fullText: (organization: string) => string;
    partial: string;
    partialText: (organization: string, system: string) => string;
    /** Stands before words that come in English, whatever the language of the rest. */
    detail: string;
    reasons: Record<
      'missing_permission' | 'not_enabled' | 'throttled' | 'unreachable' | 'unexpected_answer',
      string
    >;
    finish: string;
    notTaken: (organization: string, system: string) => Words;
  };
  leave: {
    title: string;
    typed: string;
    running: string;
    stay: string;
    leave: string;
  };
  slow: { host: string; api: string };
  refused: string;
  topLevel: Words;
  resources: Record<ResourceName, string>;
  failures: (system: string, organization: string) => Record<SpokenFailure, Words>;
}

/** `Refresh token` → `refresh token`, but `API key` stays. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export const en: Messages = {
  back: 'Back',
  close: 'Close',
  loading: 'Loading',
  proceed: 'Continue',
  tryAgain: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  requestId: 'Request id',
  newTab: 'opens in a new tab',
  step: (step, of) => `Step ${step} of ${of}`,
  welcome: {
    title: (organization) => ({
      wms: `Connect your warehouse system to ${organization}`,
      cart: `Connect your store to ${organization}`,
      carrier: `Connect your carrier to ${organization}`,
      freight: `Connect your freight forwarder to ${organization}`,
    }),
    reasons: (organization) => [
      {
        title: 'Done in about a minute',
        text: 'Use the account that you already have. There is nothing to install.',
      },
      {
        title: 'Your sign-in stays private',
        text: `It is stored encrypted, and ${organization} never sees it.`,
      },
      {
        title: 'You see what is shared',
        text: `At the end, a list shows what ${organization} can read.`,
      },
    ],
  },
  consent: {
    before: 'By continuing you agree to the ',
    terms: 'terms of use',
    and: ' and the ',
    privacy: 'privacy policy',
    after: '.',
  },
  choose: {
    title: {
      wms: 'Which warehouse system do you use?',
      cart: 'Which store platform do you use?',
      carrier: 'Which carrier do you use?',
      freight: 'Which freight forwarder do you use?',
    },
    search: 'Search by name',
    count: (count) => (count === 1 ? '1 system' : `${count} systems`),
    noMatch: (query) => ({
      title: `No system is called “${query}”`,
      text: 'Check the spelling, or look through the whole list.',
    }),
    clear: 'Show all',
    nothing: (organization) => ({
      title: 'There is nothing to connect yet',
      text: `${organization} has not made a system available here. Ask them to add yours.`,
    }),
    unknown: { title: 'That system is not available here', text: 'Choose yours from the list.' },
  },
  credentials: {
    title: (system) => `Connect ${system}`,
    submit: (system) => `Connect ${system}`,
    methods: 'How do you sign in?',
    optional: 'Optional',
    show: 'Show',
    hide: 'Hide',
    whereToFind: 'Where to find it',
    select: 'Choose one',
    missing: (label) => `${label} is missing.`,
    notAnAddress: (label) => `${label} takes a web address, such as https://example.com.`,
    wrongForm: (label) => `${label} does not look complete. Check that you copied all of it.`,
    refused: (system, label) => `${system} refused this ${inSentence(label)}.`,
  },
  resumed: {
    choose: 'You left off here.',
    secrets: 'You left off here. Keys and passwords were not kept.',
    startOver: 'Start over',
  },
  checking: {
    title: (system) => `Connecting ${system}`,
    signingIn: (system) => `Signing in to ${system}`,
    signedIn: (system) => `Signed in to ${system}`,
    renewing: 'Renewing the session',
    saving: 'Saving the connection',
    status: {
      pending: 'Checking',
      granted: 'Granted',
      denied: 'Not granted',
      unknown: 'Not known',
    },
    slow: (system) => `Still waiting for ${system} to answer. This can take up to 30 seconds.`,
    slowFor: (system, resources) => `Still waiting for ${system}: ${resources}.`,
  },
  result: {
    title: (system) => `${system} is connected`,
    full: 'Fully authorized',
    fullText: (organization) => `${organization} can read everything listed here.`,
    partial: 'Some permissions are missing',
    partialText: (organization, system) =>
      `${organization} works with what is granted. For the rest, widen the rights of this account in ${system}.`,
    detail: 'Details:',
    reasons: {
      missing_permission: 'This account is not allowed to read it.',
      not_enabled: 'This part is not switched on for the account.',
      throttled: 'The system was too busy to say. It will be checked again later.',
      unreachable: 'The system could not be reached for this part. It will be checked again later.',
      unexpected_answer: 'The system gave an unclear answer. It will be checked again later.',
    },
    finish: 'Finish',
    notTaken: (organization, system) => ({
      title: `${system} is connected, but ${organization} could not save it yet`,
      text: `The fault is not on your side. Try again; if it stays, tell ${organization}.`,
    }),
  },
  leave: {
    title: 'Leave without connecting?',
    typed: 'What you typed will be forgotten.',
    running: 'The check is still running.',
    stay: 'Keep going',
    leave: 'Leave',
  },
  slow: {
    host: 'Still waiting for the page behind this window.',
    api: 'Still loading. The connection seems slow.',
  },
  refused: 'This page may not show Trackstar Link',
  topLevel: {
    title: 'This page belongs inside another one',
    text: 'Trackstar Link opens in the app that you want to connect. Go back to that app and use its connect button.',
  },
  resources: {
    orders: 'Orders',
    products: 'Products',
    inventory: 'Inventory',
    inbound_shipments: 'Inbound shipments',
    returns: 'Returns',
    shipments: 'Shipments',
    warehouses: 'Warehouses',
    shipping_methods: 'Shipping methods',
    warehouse_customers: 'Warehouse customers',
    warehouse_locations: 'Warehouse locations',
    bills: 'Bills',
    inventory_ledger: 'Inventory ledger',
    invoice_line_items: 'Invoice line items',
  },
  failures: (system, organization) => ({
    credentials_rejected: {
      title: `${system} did not accept these credentials`,
      text: 'Check that each is complete, or make new ones there and paste them here.',
    },
    account_disabled: {
      title: `${system} has disabled this account`,
      text: `Ask ${system} to enable it, or use another account.`,
    },
    integration_not_enabled: {
      title: `This ${system} account has no API access`,
      text: `Ask ${system} to switch API access on, then try again.`,
    },
    integration_throttled: {
      title: `${system} asks for a short pause`,
      text: 'It received too many requests. Wait a minute, then try again.',
    },
    integration_unreachable: {
      title: `${system} cannot be reached`,
      text: 'The fault is there or on the way there, not with you. Try again in a few minutes.',
    },
    integration_unexpected_answer: {
      title: `${system} gave an unclear answer`,
      text: 'The fault is not on your side. Try again in a few minutes.',
    },
    integration_timeout: {
      title: `${system} did not answer within 30 seconds`,
      text: 'It is slow at the moment. Try again in a few minutes.',
    },
    integration_not_found: {
      title: `${system} is no longer available here`,
      text: 'Go back and choose another system.',
    },
    validation_failed: {
      title: 'Some fields need another look',
      text: 'What is wrong stands below each of them.',
    },
    rate_limited: {
      title: 'Too many attempts in a short time',
      text: 'Wait a minute, then try again.',
    },
    link_token_invalid: {
      title: `${organization} could not renew this session`,
      text: 'Close this window and open it again from the page behind it.',
    },
    token_failed: {
      title: 'The page behind this window could not start the connection',
      text: 'The fault is on its side. Try again; if it stays, tell the people who run it.',
    },
    database_unavailable: {
      title: 'Our server is not ready',
      text: 'The fault is on our side. Try again in a few seconds.',
    },
    network: {
      title: 'Our server could not be reached',
      text: 'The connection broke on the way. Check your network, then try again.',
    },
    offline: {
      title: 'You are offline',
      text: 'Nothing is lost. This continues as soon as you are back online.',
    },
    internal: {
      title: 'Our server made a mistake',
      text: 'The fault is on our side. Try again; if it stays, pass on the request id below.',
    },
  }),
};
