import type { Account } from '@trackstar-link/integrations/kit';
import type { Letter } from '../../platform/mail';
import type { ErrorRow } from '../connections';
import { reinstallLinkDays } from '../magic-links';

export interface Unwell {
  /** As the vendor writes it. */
  system: string;
  connection: { id: string; customerId: string | null; account: Account | null };
  /** One or more. */
  errors: readonly ErrorRow[];
  /** Where somebody may sign in again. */
  reinstallUrl: string | null;
}

/** What happened, what it means, and what to do about it. */
export function writeLetter({
  system,
  connection,
  errors,
  reinstallUrl,
}: Unwell): Omit<Letter, 'organization'> {
  const blocking = errors.find(({ error_type }) => error_type === 'invalid_credentials');
  const whose = connection.customerId === null ? '' : ` of ${connection.customerId}`;
  const facts = [
    ...(connection.customerId === null ? [] : [`Customer: ${connection.customerId}`]),
    ...nameOf(connection.account).map((name) => `Account: ${name}`),
    `Connection: ${connection.id}`,
  ].join('\n');
  return {
    heading: blocking
      ? `${system}${whose} is disconnected`
      : `${system}${whose} no longer allows everything`,
    paragraphs: [
      ...(blocking ? [blocking.message] : errors.map(({ message }) => message)),
      blocking
        ? 'Nothing is read from it or written to it until somebody signs in again.'
        : 'Everything else goes on as before.',
      facts,
      ...(reinstallUrl === null
        ? []
        : [
            `Whoever has the account can sign in again with this link. It works for ${reinstallLinkDays} days, and once.`,
          ]),
    ],
    ...(reinstallUrl !== null && {
      button: { label: `Sign in to ${system}`, url: reinstallUrl },
    }),
    footer: [
      'You get this because your address is among the health mails of your organization in Trackstar Link, at most once a day for each connection.',
    ],
  };
}

function nameOf(account: Account | null): string[] {
  const name = account?.['account_name'] ?? account?.['name'] ?? account?.['email'];
  return typeof name === 'string' && name !== '' ? [name] : [];
}
