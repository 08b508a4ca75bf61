import { fromTransport } from './statuses';
import { IntegrationFailure, TransportError } from './types';

/** Where files are fetched from, and as whom. */
export interface SftpTarget {
  host: string;
  port: number;
  username: string;
  password?: string;
  /** In PEM or OpenSSH form. */
  privateKey?: string;
  passphrase?: string;
  /** `SHA256:…`; any other key is refused. Undefined takes whatever key is shown. */
  hostKey?: string;
}

export interface SftpEntry {
  name: string;
  type: 'file' | 'folder' | 'other';
  size: number;
  modifiedAt: Date;
}

/** One open connection. */
export interface SftpSession {
  /** The fingerprint of the server's key, as `ssh-keygen -l` prints it. */
  hostKey: string;
  list(folder: string): Promise<SftpEntry[]>;
  /** The file's content; fails with TransportError `too_large` beyond so many bytes. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
}

/**
 * Opens a connection, hands it over, and closes it. Throws SftpError, or TransportError where there
 * is no server to talk to. The API's egress module is behind it, or a simulator.
 */
export type SftpTransport = <T>(
  target: SftpTarget,
  signal: AbortSignal,
  use: (session: SftpSession) => Promise<T>,
) => Promise<T>;

export class SftpError extends Error {
  constructor(
    readonly kind: 'credentials_rejected' | 'host_key_changed' | 'not_found' | 'denied',
    /** For logs only. */
    internal: string,
  ) {
    super(internal);
    this.name = 'SftpError';
  }
}

/** Files of one account; every failure is an IntegrationFailure. */
export interface VendorFiles {
  /** The folder that was typed. */
  folder: string;
  list(folder?: string): Promise<SftpEntry[]>;
  read(path: string, maxBytes: number): Promise<Uint8Array>;
}

/** Opens a connection, hands it over, and closes it; every failure is an IntegrationFailure. */
export type OpenSftp = <T>(
  target: SftpTarget,
  use: (session: SftpSession) => Promise<T>,
) => Promise<T>;

/** The transport under one deadline, with its failures in the kit's one form. */
export function sessionsOf(transport: SftpTransport, signal: AbortSignal): OpenSftp {
  return async (target, use) => {
    try {
      return await transport(target, signal, use);
    } catch (cause) {
      if (cause instanceof SftpError) throw fromSftp(cause);
      if (cause instanceof TransportError) throw fromNetwork(cause);
      throw cause;
    }
  };
}

/** Host and port were typed, so they may be wrong. */
function fromNetwork(cause: TransportError): IntegrationFailure {
  const { kind, message } = fromTransport(cause);
  return new IntegrationFailure(kind, {
    internal: message,
    cause,
    ...(kind === 'unreachable' && {
      publicMessage: 'The server could not be reached. Check its host and port, then try again.',
    }),
  });
}

function fromSftp(cause: SftpError): IntegrationFailure {
  const because = { internal: cause.message, cause };
  switch (cause.kind) {
    case 'credentials_rejected':
      return new IntegrationFailure('credentials_rejected', because);
    case 'host_key_changed':
      return new IntegrationFailure('credentials_rejected', {
        ...because,
        publicMessage:
          'The server shows another host key than the one it is known by. Ask who runs it whether the key was replaced before you connect again.',
      });
    case 'not_found':
      return new IntegrationFailure('not_enabled', {
        ...because,
        publicMessage: 'There is no such folder on the server.',
      });
    case 'denied':
      return new IntegrationFailure('missing_permission', {
        ...because,
        publicMessage: 'The server does not let this user read the folder.',
      });
  }
}
