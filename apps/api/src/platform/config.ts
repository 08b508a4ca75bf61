import { join, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { KeyringError, parseKeyring, type Keyring } from './crypto/keyring';
import { Secret } from './crypto/secrets';
import { EgressAllowError, parseEgressAllow, type EgressAllow } from './egress/allow';
import { EnvReader } from './env-reader';

export interface Config {
  production: boolean;
  role: 'api' | 'worker' | 'all';
  host: string;
  port: number;
  demoPort: number;
  simulatorsPort: number;
  /** Where systems send files by SFTP; undefined where none may. */
  sftpInbound: SftpInbound | undefined;
  /** As Express takes it: hops, or addresses and ranges of proxies. */
  trustProxy: false | number | string[];
  /** An origin, without a slash at the end. */
  publicUrl: string;
  dataDir: string;
  database: { kind: 'pglite'; dataDir: string } | { kind: 'postgres'; url: Secret };
  /** Undefined outside production: then the data folder keeps generated ones. */
  encryptionKeys: Keyring | undefined;
  bootstrapApiKey: Secret | undefined;
  /** Requests per second, per API key and process. */
  apiKeyRateLimit: number;
  egressAllow: EgressAllow;
  /** How long the log of webhooks is kept. */
  webhookRetentionDays: number;
  metricsToken: Secret | undefined;
  /** Whether integrations talk to the simulators on this machine, or to the vendors. */
  vendors: 'simulators' | 'live';
  logLevel: (typeof logLevels)[number];
  authCodeSeconds: number;
  /** How often the health of a connection is looked at. */
  healthIntervalSeconds: number;
  /** The operator's mail server; undefined: mails go into the data folder, in production nowhere. */
  smtp: Smtp | undefined;
  legal: { termsUrl: string | undefined; privacyUrl: string | undefined };
  /** The operator's OAuth apps, by the part of the variables' names that stands for the integration. */
  oauthApps: ReadonlyMap<string, OperatorApp>;
}

export interface SftpInbound {
  port: number;
  /** What customers are shown: the outside of whatever leads here. */
  shownHost: string;
  shownPort: number;
}

export interface Smtp {
  url: Secret;
  /** The address that mails come from. */
  from: string;
}

export interface OperatorApp {
  clientId: string;
  clientSecret: Secret | undefined;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that is wrong with the configuration, one line per problem, no secrets. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/** Reads the configuration, or throws ConfigError with every problem at once. */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
  { rootDir }: { rootDir: string },
): Config {
  const reader = new EnvReader(env);
  const production =
    reader.choice('NODE_ENV', 'development', ['production', 'development', 'test']) ===
    'production';
  const port = reader.integer('PORT', 4400, 1, 65_535);
  const dataDir = resolve(rootDir, reader.text('DATA_DIR') ?? '.data');
  const publicUrl = readPublicUrl(reader, production) ?? `http://localhost:${port}`;
  const config: Config = {
    production,
    role: reader.choice('ROLE', 'all', ['api', 'worker', 'all']),
    host: reader.ip('HOST', production ? '0.0.0.0' : '127.0.0.1'),
    port,
    demoPort: reader.integer('DEMO_PORT', 4401, 1, 65_535),
    simulatorsPort: reader.integer('SIMULATORS_PORT', 4402, 1, 65_535),
    trustProxy: readTrustProxy(reader),
    publicUrl,
    sftpInbound: readSftpInbound(reader, publicUrl),
    dataDir,
    database: readDatabase(reader, dataDir, production),
    encryptionKeys: readEncryptionKeys(reader, production),
    bootstrapApiKey: reader.secret('BOOTSTRAP_API_KEY', 32),
    apiKeyRateLimit: reader.integer('API_KEY_RATE_LIMIT', 2_000, 1, 1_000_000),
    egressAllow: readEgressAllow(reader, production ? '' : 'loopback'),
    webhookRetentionDays: reader.integer('WEBHOOK_RETENTION_DAYS', 30, 1, 3_650),
    metricsToken: reader.secret('METRICS_TOKEN', 1),
    vendors: reader.choice('VENDORS', production ? 'live' : 'simulators', ['simulators', 'live']),
    logLevel: reader.choice('LOG_LEVEL', 'info', logLevels),
    authCodeSeconds: reader.integer('AUTH_CODE_SECONDS', 600, 30, 600),
    healthIntervalSeconds: reader.duration('HEALTH_INTERVAL', 3_600, 60, 7 * 86_400),
    smtp: readSmtp(reader),
    legal: {
      termsUrl: reader.httpUrl('LINK_LEGAL_TERMS_URL')?.href,
      privacyUrl: reader.httpUrl('LINK_LEGAL_PRIVACY_URL')?.href,
    },
    oauthApps: readOAuthApps(reader),
  };
  if (config.database.kind === 'pglite' && config.role !== 'all')
    reader.problem('ROLE', '"all": several processes need PostgreSQL, so set DATABASE_URL too');
  if (!production) checkPortsDiffer(reader, config);
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return config;
}

function readDatabase(reader: EnvReader, dataDir: string, production: boolean): Config['database'] {
  const allowEmbedded = reader.flag('ALLOW_EMBEDDED_DB');
  const url = reader.text('DATABASE_URL');
  if (url !== undefined) {
    const protocol = URL.canParse(url) ? new URL(url).protocol : undefined;
    if (protocol !== 'postgres:' && protocol !== 'postgresql:')
      reader.secretProblem('DATABASE_URL', 'is not a URL like postgres://user:password@host/name');
    return { kind: 'postgres', url: new Secret(url) };
  }
  if (production && !allowEmbedded)
    reader.secretProblem(
      'DATABASE_URL',
      'is not set; in production expected the URL of a PostgreSQL database, or ALLOW_EMBEDDED_DB=1 for the embedded one, which a power failure may damage',
    );
  return { kind: 'pglite', dataDir: join(dataDir, 'pglite') };
}

function readEncryptionKeys(reader: EnvReader, production: boolean): Keyring | undefined {
  const spec = reader.text('ENCRYPTION_KEYS');
  if (spec === undefined) {
    if (production)
      reader.secretProblem(
        'ENCRYPTION_KEYS',
        'is not set; in production expected <id>:<32 random bytes in base64>, made for instance with: echo "k1:$(openssl rand -base64 32)"',
      );
    return undefined;
  }
  try {
    return parseKeyring(spec);
  } catch (error) {
    if (!(error instanceof KeyringError)) throw error;
    for (const problem of error.problems)
      reader.secretProblem('ENCRYPTION_KEYS', `is not a list of <id>:<base64>: ${problem}`);
    return undefined;
  }
}

function readPublicUrl(reader: EnvReader, production: boolean): string | undefined {
  const url = reader.httpUrl('PUBLIC_URL');
  if (!url) return undefined;
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    reader.problem('PUBLIC_URL', 'an origin without path, query or fragment');
  if (production && url.protocol === 'http:' && !isLoopback(url.hostname))
    reader.problem('PUBLIC_URL', 'https:// in production: tokens would travel in the clear');
  return url.origin;
}

/** `SFTP_INBOUND_ADDRESS` is for what stands in front: a balancer, another name. */
function readSftpInbound(reader: EnvReader, publicUrl: string): SftpInbound | undefined {
  const port = reader.integer('SFTP_INBOUND_PORT', 0, 1, 65_535);
  const address = reader.text('SFTP_INBOUND_ADDRESS');
  const url = address === undefined ? undefined : `sftp://${address}`;
  if (url !== undefined && !isAddress(url))
    reader.problem('SFTP_INBOUND_ADDRESS', 'a host with or without a port: sftp.example.com:22');
  if (address !== undefined && port === 0)
    reader.problem('SFTP_INBOUND_ADDRESS', 'SFTP_INBOUND_PORT beside it');
  if (port === 0) return undefined;
  const shown = url !== undefined && isAddress(url) ? new URL(url) : undefined;
  return {
    port,
    shownHost: shown?.hostname ?? new URL(publicUrl).hostname,
    shownPort: shown ? Number(shown.port || 22) : port,
  };
}

/** Both or neither: nobody takes mail that comes from nowhere. */
function readSmtp(reader: EnvReader): Smtp | undefined {
  const url = reader.text('SMTP_URL');
  const from = reader.text('MAIL_FROM');
  if (from !== undefined && !/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(from))
    reader.problem('MAIL_FROM', 'one address, such as link@example.com');
  if (url === undefined) return undefined;
  const protocol = URL.canParse(url) ? new URL(url).protocol : undefined;
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    reader.secretProblem('SMTP_URL', 'is not a URL like smtps://user:password@host');
  if (from === undefined) reader.problem('MAIL_FROM', 'the address that mails come from');
  return { url: new Secret(url), from: from ?? '' };
}

function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, username, password, pathname, search, hash } = new URL(url);
  return hostname !== '' && username + password + pathname.replace('/', '') + search + hash === '';
}

function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return true;
  const literal = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(literal) && ipaddr.process(literal).range() === 'loopback';
}

function readTrustProxy(reader: EnvReader): Config['trustProxy'] {
  const text = reader.text('TRUST_PROXY');
  if (text === undefined) return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const entries = text.split(',').map((entry) => entry.trim());
  const names = ['loopback', 'linklocal', 'uniquelocal'];
  const understood = (entry: string) =>
    names.includes(entry) || ipaddr.isValid(entry) || ipaddr.isValidCIDR(entry);
  // Not `true`: anybody could then choose the address that they are seen with.
  if (!entries.every(understood))
    reader.problem(
      'TRUST_PROXY',
      'the number of proxies in front (1 to 9), or their addresses and ranges, such as loopback or 10.0.0.0/8',
    );
  return entries;
}

function readEgressAllow(reader: EnvReader, fallback: string): EgressAllow {
  try {
    return parseEgressAllow(reader.raw('EGRESS_ALLOW') ?? fallback);
  } catch (error) {
    if (!(error instanceof EgressAllowError)) throw error;
    reader.secretProblem('EGRESS_ALLOW', `is not understood: ${error.message}`);
    return parseEgressAllow('');
  }
}

/** `OAUTH_<ID>_CLIENT_ID` and, unless the client is a public one, `OAUTH_<ID>_CLIENT_SECRET`. */
function readOAuthApps(reader: EnvReader): ReadonlyMap<string, OperatorApp> {
  const apps = new Map<string, OperatorApp>();
  for (const name of reader.names(/^OAUTH_[A-Z0-9_]+_CLIENT_(ID|SECRET)$/)) {
    const id = name.replace(/^OAUTH_/, '').replace(/_CLIENT_(ID|SECRET)$/, '');
    const clientId = reader.text(`OAUTH_${id}_CLIENT_ID`);
    if (clientId === undefined) {
      reader.secretProblem(name, `is set without OAUTH_${id}_CLIENT_ID`);
      continue;
    }
    apps.set(id, { clientId, clientSecret: reader.secret(`OAUTH_${id}_CLIENT_SECRET`, 1) });
  }
  return apps;
}

function checkPortsDiffer(reader: EnvReader, config: Config): void {
  const { port, demoPort, simulatorsPort, sftpInbound } = config;
  if (sftpInbound && [port, demoPort, simulatorsPort].includes(sftpInbound.port))
    reader.problem(
      'SFTP_INBOUND_PORT',
      'a port that PORT, DEMO_PORT and SIMULATORS_PORT do not use',
    );
  if (demoPort === port) reader.problem('DEMO_PORT', `another port than PORT (${port})`);
  if (simulatorsPort === port || simulatorsPort === demoPort)
    reader.problem('SIMULATORS_PORT', `another port than PORT (${port}) and DEMO_PORT`);
}
