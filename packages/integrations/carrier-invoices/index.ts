import {
  IntegrationFailure,
  defineIntegration,
  inboxCheck,
  inboxProbe,
  secret,
  sftpCheck,
  sftpProbe,
  sftpPull,
  sftpPush,
  text,
  type Check,
  type IntegrationDefinition,
  type IntegrationSpec,
} from '../kit';
import { describe, texts } from './texts';

interface CarrierAccount {
  /** What a whole account number looks like, where the carrier documents it. */
  pattern?: string;
  placeholder?: string;
}

const fingerprint = '[A-Za-z0-9+/]{43}';

/**
 * Invoices that a carrier delivers as files: fetched from the server where it leaves them, or sent to
 * ours. To be added to the ways to sign in of a carrier, beside those of its API: `auth: { …, ...sftpInvoices({}) }`.
 */
export function sftpInvoices(account: CarrierAccount): IntegrationSpec['auth'] {
  const place = {
    account_number: text({ ...texts.account, ...account }),
    host: text({ ...texts.host, pattern: '[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?' }),
    port: text({ ...texts.port, required: false, placeholder: '22', pattern: '[0-9]{1,5}' }),
    username: text(texts.username),
  };
  const rest = {
    folder: text({ ...texts.folder, required: false, placeholder: '/invoices' }),
    host_key_fingerprint: text({
      ...texts.hostKey,
      required: false,
      placeholder: 'SHA256:…',
      pattern: `(.*[ :])?${fingerprint}=?( .*)?`,
    }),
  };
  const at = {
    host: 'host',
    port: 'port',
    username: 'username',
    folder: 'folder',
    hostKey: 'host_key_fingerprint',
  } as const;
  const reads = { check: accountOfInvoices, read: { invoice_line_items: sftpProbe }, write: {} };
  return {
    sftp: {
      ...sftpPull({
        ...at,
        label: texts.byPassword,
        rejectedHint: texts.passwordRejected,
        fields: { ...place, password: secret(texts.password), ...rest },
        password: 'password',
      }),
      ...reads,
    },
    sftp_key: {
      ...sftpPull({
        ...at,
        label: texts.byKey,
        rejectedHint: texts.keyRejected,
        fields: {
          ...place,
          private_key: secret(texts.privateKey),
          passphrase: secret({ ...texts.passphrase, required: false }),
          ...rest,
        },
        privateKey: 'private_key',
        passphrase: 'passphrase',
      }),
      ...reads,
    },
    sftp_push: {
      ...sftpPush({ label: texts.byPush }),
      check: inboxCheck,
      read: { invoice_line_items: inboxProbe },
      write: {},
    },
  };
}

/** A server does not tell whose invoices it has: that was typed. */
const accountOfInvoices: Check = async (http, values) => {
  try {
    return { account_number: values['account_number'] ?? null, ...(await sftpCheck(http, values)) };
  } catch (error) {
    throw values['folder'] ? blamingFolder(error) : error;
  }
};

/** One that is not there, or not for this user, was mistyped more often than not. */
function blamingFolder(error: unknown): unknown {
  if (!(error instanceof IntegrationFailure)) return error;
  const { kind, message, publicMessage } = error;
  return kind === 'not_enabled' || kind === 'missing_permission'
    ? new IntegrationFailure('credentials_rejected', {
        internal: message,
        cause: error,
        field: 'folder',
        ...(publicMessage !== undefined && { publicMessage }),
      })
    : error;
}

/** A carrier that is connected through its invoices alone. */
export function carrierInvoices(carrier: {
  id: string;
  name: string;
  logo: string;
  account: CarrierAccount;
}): IntegrationDefinition {
  const { id, name, logo, account } = carrier;
  return defineIntegration({
    id,
    name,
    type: 'carrier',
    description: describe(name),
    logo,
    auth: sftpInvoices(account),
  });
}
