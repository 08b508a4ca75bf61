import type { Check, Probe, SignIn } from '../define-integration';
import type { Field } from '../fields';
import { SftpError, type SftpTarget, type VendorFiles } from '../sftp';
import { IntegrationFailure } from '../types';

interface SftpPull<Name extends string> extends Omit<SignIn, 'signIn' | 'files'> {
  fields: Readonly<Record<Name, Field>>;
  host: NoInfer<Name>;
  /** 22 where there is no such field. */
  port?: NoInfer<Name>;
  username: NoInfer<Name>;
  password?: NoInfer<Name>;
  privateKey?: NoInfer<Name>;
  passphrase?: NoInfer<Name>;
  /** A fingerprint that the customer got from whoever runs the server. */
  hostKey?: NoInfer<Name>;
  /** The user's own folder where there is no such field. */
  folder?: NoInfer<Name>;
}

/**
 * Files fetched from the vendor's or the customer's server. The server's key is stored when it is first
 * seen; from then on no other one is accepted. Give it `sftpCheck` and `sftpProbe`.
 */
export function sftpPull<Name extends string>(options: SftpPull<Name>): SignIn {
  const { host, port, username, password, privateKey, passphrase, hostKey, folder, ...method } =
    options;
  return {
    ...method,
    files: true,
    async signIn(http, values) {
      const open = http.sftp;
      if (!open) throw new Error('No SFTP transport was given.');
      const of = (name: string | undefined) => (name === undefined ? undefined : values[name]);
      const pinned = values['host_key'] ?? of(hostKey);
      const target = definedOf({
        host: of(host) ?? '',
        port: toPort(of(port), port),
        username: of(username) ?? '',
        password: of(password),
        privateKey: toPem(of(privateKey)),
        passphrase: of(passphrase),
        hostKey: pinned === undefined ? undefined : toFingerprint(pinned),
      });
      const seen = await open(target, async (session) => session.hostKey).catch(
        (error: unknown) => {
          throw values['host_key'] === undefined ? blaming(hostKey, error) : error;
        },
      );
      const sure: SftpTarget = { ...target, hostKey: seen };
      const home = of(folder) || '.';
      const files: VendorFiles = {
        folder: home,
        list: (path = home) => open(sure, (session) => session.list(path)),
        read: (path, maxBytes) => open(sure, (session) => session.read(path, maxBytes)),
      };
      return { http: http.withFiles(files), stored: { ...values, host_key: seen } };
    },
  };
}

/** A key that is not the one that was typed: that field is at fault. */
function blaming(field: string | undefined, error: unknown): unknown {
  if (!(error instanceof IntegrationFailure) || field === undefined) return error;
  const { kind, message, publicMessage, cause } = error;
  return cause instanceof SftpError && cause.kind === 'host_key_changed'
    ? new IntegrationFailure(kind, {
        internal: message,
        cause,
        field,
        ...(publicMessage !== undefined && { publicMessage }),
      })
    : error;
}

/** The folder can be listed; there is no more to an account. */
export const sftpCheck: Check = async (http) => {
  await filesOf(http).list();
  return { folder: filesOf(http).folder };
};

/** The folder can be read, though it may be empty. */
export const sftpProbe: Probe = (http) => filesOf(http).list();

function filesOf({ files }: Parameters<Check>[0]): VendorFiles {
  if (!files) throw new Error('Only for sftpPull.');
  return files;
}

function toPort(value: string | undefined, field: string | undefined): number {
  const port = value === undefined ? 22 : Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new IntegrationFailure('credentials_rejected', {
    internal: 'The port is none.',
    ...(field !== undefined && { field }),
  });
}

/** As `ssh-keygen -l` prints it, with or without what stands around it. */
function toFingerprint(text: string): string {
  const digest = /(?:SHA256:)?([A-Za-z0-9+/]{43})=?(?:\s|$)/.exec(text)?.[1];
  return digest === undefined ? text : `SHA256:${digest}`;
}

/** Fields of one line lose the line breaks that a private key needs. */
function toPem(key: string | undefined): string | undefined {
  const [, kind, body] = /-----BEGIN ([A-Z ]+)-----([^-]*)-----END \1-----/.exec(key ?? '') ?? [];
  if (kind === undefined || body === undefined) return key;
  const lines = body.replace(/\s/g, '').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n');
}

function definedOf(target: {
  [Key in keyof SftpTarget]: SftpTarget[Key] | undefined;
}): SftpTarget {
  const { host = '', port = 22, username = '', ...optional } = target;
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return { host, port, username, ...Object.fromEntries(given) };
}
