import {
  answers,
  simulatedHostKey,
  simulatedKey,
  type ExpectedOutcome,
  type SftpSimulator,
  type SimulatedFile,
  type SimulatorModule,
  type TestCredentials,
} from '../kit';

interface Invoices {
  /** The carrier's id, for the name of its server. */
  id: string;
  /** As this carrier numbers accounts. */
  account: string;
  /** Named and laid out as this carrier does. */
  file: { name: string; content: string };
}

const password = 'sim_secret';
const keyName = 'a carrier’s customer';

/** A server with the invoices of one carrier: part of a simulator, and what to type to get there. */
export function simulatedInvoices(invoices: Invoices): {
  sftp: SftpSimulator;
  testCredentials: readonly TestCredentials[];
} {
  return { sftp: serverOf(invoices), testCredentials: credentialsOf(invoices) };
}

/** The whole simulator of a carrier that has no other. */
export function invoicesOnly(invoices: Invoices): SimulatorModule {
  const { sftp, testCredentials } = simulatedInvoices(invoices);
  const handle = async () => answers.json({ error: 'There is no API here.' }, 404);
  return { createSimulator: () => ({ handle, sftp }), testCredentials };
}

function serverOf({ file }: Invoices): SftpSimulator {
  const march: SimulatedFile = { ...file, modifiedAt: new Date('2026-03-01T04:10:00Z') };
  const folders = {
    '.': [march],
    '/invoices': [march],
    '/empty': [],
    '/private': 'denied',
  } as const;
  return {
    users: {
      sim_full: { password, key: keyName, folders },
      sim_down: { password, folders, hangsUp: true },
    },
  };
}

function credentialsOf({ id, account }: Invoices): readonly TestCredentials[] {
  const server = { account_number: account, host: `sftp.${id}.example` };
  const withPassword = (
    label: string,
    outcome: ExpectedOutcome,
    more: Record<string, string> = {},
  ): TestCredentials => ({
    label,
    method: 'sftp',
    values: { ...server, username: 'sim_full', password, ...more },
    outcome,
  });
  const withKey = (label: string, username: string, outcome: ExpectedOutcome): TestCredentials => ({
    label,
    method: 'sftp_key',
    values: { ...server, username, private_key: simulatedKey(keyName).privateKey },
    outcome,
  });
  const connects = { connects: true } as const;
  const refused = { connects: false, failure: 'credentials_rejected' } as const;
  return [
    withPassword('A folder with invoices', connects, { folder: '/invoices' }),
    withPassword('An empty folder', connects, { folder: '/empty' }),
    withPassword('The right host key', connects, {
      host_key_fingerprint: simulatedHostKey.fingerprint,
    }),
    withPassword('Another host key', refused, {
      host_key_fingerprint: `SHA256:${'A'.repeat(43)}`,
    }),
    withPassword('A folder that the user may not read', refused, {
      folder: '/private',
    }),
    withPassword('No such folder', refused, { folder: '/nowhere' }),
    withPassword('Wrong password', refused, { password: 'sim_wrong' }),
    withPassword(
      'The server hangs up',
      { connects: false, failure: 'unreachable' },
      { username: 'sim_down' },
    ),
    withKey('A private key', 'sim_full', connects),
    withKey('A private key of somebody else', 'sim_other', refused),
  ];
}
