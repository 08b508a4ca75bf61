import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from './config';

const keys = `k1:${randomBytes(32).toString('base64')}`;
const production = {
  NODE_ENV: 'production',
  ENCRYPTION_KEYS: keys,
  DATABASE_URL: 'postgres://app:pa55word@db/link',
  PUBLIC_URL: 'https://link.example.com',
};
const load = (env: Record<string, string | undefined>) => loadConfig(env, { rootDir: '/srv/link' });

it('starts from nothing outside production', () => {
  expect(load({})).toMatchObject({
    production: false,
    role: 'all',
    host: '127.0.0.1',
    port: 4400,
    demoPort: 4401,
    simulatorsPort: 4402,
    trustProxy: false,
    publicUrl: 'http://localhost:4400',
    dataDir: '/srv/link/.data',
    database: { kind: 'pglite', dataDir: '/srv/link/.data/pglite' },
    encryptionKeys: undefined,
    bootstrapApiKey: undefined,
    apiKeyRateLimit: 2000,
    metricsToken: undefined,
    vendors: 'simulators',
    logLevel: 'info',
    authCodeSeconds: 600,
    healthIntervalSeconds: 3600,
    smtp: undefined,
    legal: { termsUrl: undefined, privacyUrl: undefined },
    oauthApps: new Map(),
  });
});

it('takes a mail server with a sender, and neither without the other', () => {
  const env = { SMTP_URL: 'smtps://link:pa55word@mail.example.com', MAIL_FROM: 'link@example.com' };
  expect(load(env).smtp?.from).toBe('link@example.com');
  expect(inspect(load(env).smtp)).not.toContain('pa55word');
  expect(() => load({ SMTP_URL: env.SMTP_URL })).toThrow('MAIL_FROM');
  for (const faulty of [
    { ...env, SMTP_URL: 'https://link:pa55word@mail.example.com' },
    { ...env, MAIL_FROM: 'Acme <link@example.com>' },
    { ...env, MAIL_FROM: 'a@example.com, b@example.com' },
  ]) {
    expect(() => load(faulty)).toThrow(ConfigError);
    expect(() => load(faulty)).not.toThrow('pa55word');
  }
});

it('reads spans of time with their unit', () => {
  const seconds = (text: string) => load({ HEALTH_INTERVAL: text }).healthIntervalSeconds;
  expect(['90s', '5m', '2h', '1d'].map(seconds)).toEqual([90, 300, 7_200, 86_400]);
  for (const text of ['1', 'h', '10s', '30d', '-1h', '1.5h']) {
    expect(() => seconds(text)).toThrow('HEALTH_INTERVAL');
  }
});

it('reads OAuth apps of any integration, and misses no half of one', () => {
  const { oauthApps } = load({
    OAUTH_SHIPBOB_CLIENT_ID: 'app',
    OAUTH_SHIPBOB_CLIENT_SECRET: 'canary',
    OAUTH_ETSY_CLIENT_ID: 'public',
    OAUTH_AMAZON_FBA_CLIENT_ID: '',
  });
  expect([...oauthApps.keys()].sort()).toEqual(['ETSY', 'SHIPBOB']);
  expect(oauthApps.get('SHIPBOB')?.clientSecret?.reveal()).toBe('canary');
  expect(oauthApps.get('ETSY')).toEqual({ clientId: 'public', clientSecret: undefined });
  expect(inspect(oauthApps)).not.toContain('canary');
  expect(() => load({ OAUTH_SHIPBOB_CLIENT_SECRET: 'canary' })).toThrow(
    'OAUTH_SHIPBOB_CLIENT_SECRET is set without OAUTH_SHIPBOB_CLIENT_ID',
  );
});

it('listens to the world and reaches only public addresses in production', () => {
  const config = load(production);
  expect(config).toMatchObject({ host: '0.0.0.0', vendors: 'live', production: true });
  expect(config.egressAllow.permits(ipaddr.parse('127.0.0.1'))).toBe(false);
  expect(load({}).egressAllow.permits(ipaddr.parse('127.0.0.1'))).toBe(true);
  expect(load({ EGRESS_ALLOW: '' }).egressAllow.permits(ipaddr.parse('127.0.0.1'))).toBe(false);
  expect(config.encryptionKeys?.writingKid).toBe('k1');
});

it('reads what is given', () => {
  const config = load({
    PORT: '5000',
    DATA_DIR: '/var/lib/link',
    TRUST_PROXY: 'loopback, 10.0.0.0/8',
    BOOTSTRAP_API_KEY: 'x'.repeat(32),
    DATABASE_URL: 'postgresql://h/d',
    ROLE: 'worker',
    PUBLIC_URL: 'https://link.example.com/',
  });
  expect(config).toMatchObject({
    port: 5000,
    publicUrl: 'https://link.example.com',
    dataDir: '/var/lib/link',
    trustProxy: ['loopback', '10.0.0.0/8'],
    role: 'worker',
  });
  expect(config.bootstrapApiKey?.reveal()).toBe('x'.repeat(32));
  expect(load({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
});

it('shows customers where to send files, if anywhere', () => {
  expect(load({}).sftpInbound).toBeUndefined();
  expect(load({ SFTP_INBOUND_PORT: '2222' }).sftpInbound).toEqual({
    port: 2222,
    shownHost: 'localhost',
    shownPort: 2222,
  });
  const outside = { SFTP_INBOUND_PORT: '2222', SFTP_INBOUND_ADDRESS: 'sftp.a.example' };
  expect(load(outside).sftpInbound).toEqual({
    port: 2222,
    shownHost: 'sftp.a.example',
    shownPort: 22,
  });
});

it.each<[Record<string, string | undefined>, string]>([
  [{ NODE_ENV: 'prod' }, 'NODE_ENV is "prod"; expected one of production, development, test.'],
  [{ PORT: '70000' }, 'PORT is "70000"; expected a whole number from 1 to 65535.'],
  [{ PORT: '4.5' }, 'PORT is "4.5"; expected a whole number from 1 to 65535.'],
  [{ DEMO_PORT: '-1' }, 'DEMO_PORT is "-1"; expected a whole number from 1 to 65535.'],
  [{ DEMO_PORT: '4400' }, 'DEMO_PORT is "4400"; expected another port than PORT (4400).'],
  [{ SIMULATORS_PORT: '4401' }, 'SIMULATORS_PORT is "4401"; expected another port than'],
  [{ SFTP_INBOUND_PORT: '4400' }, 'SFTP_INBOUND_PORT is "4400"; expected a port that PORT,'],
  [
    { SFTP_INBOUND_PORT: '2222', SFTP_INBOUND_ADDRESS: 'sftp://u@a.example/x' },
    'SFTP_INBOUND_ADDRESS is "sftp://u@a.example/x"; expected a host with or without a port',
  ],
  [
    { SFTP_INBOUND_ADDRESS: 'a.example' },
    'SFTP_INBOUND_ADDRESS is "a.example"; expected SFTP_INBOUND_PORT beside it',
  ],
  [{ HOST: 'localhost' }, 'HOST is "localhost"; expected an IP address'],
  [{ ROLE: 'both' }, 'ROLE is "both"; expected one of api, worker, all.'],
  [{ ROLE: 'api' }, 'ROLE is "api"; expected "all": several processes need PostgreSQL'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY is "true"; expected the number of proxies'],
  [{ PUBLIC_URL: 'link.example.com' }, 'PUBLIC_URL is "link.example.com"; expected a URL'],
  [
    { PUBLIC_URL: 'https://a.example/x' },
    'PUBLIC_URL is "https://a.example/x"; expected an origin',
  ],
  [{ EGRESS_ALLOW: 'loopback,everything' }, 'EGRESS_ALLOW is not understood: "everything" is'],
  [{ VENDORS: 'fake' }, 'VENDORS is "fake"; expected one of simulators, live.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; expected one of fatal,'],
  [{ AUTH_CODE_SECONDS: '601' }, 'AUTH_CODE_SECONDS is "601"; expected a whole number from 30'],
  [{ API_KEY_RATE_LIMIT: '0' }, 'API_KEY_RATE_LIMIT is "0"; expected a whole number from 1'],
  [{ LINK_LEGAL_TERMS_URL: 'javascript:x' }, 'LINK_LEGAL_TERMS_URL is "javascript:x"; expected a'],
  [{ ALLOW_EMBEDDED_DB: 'yes' }, 'ALLOW_EMBEDDED_DB is "yes"; expected one of 0, 1.'],
  [{ BOOTSTRAP_API_KEY: 'short' }, 'BOOTSTRAP_API_KEY has 5 characters; expected 32 or more.'],
  [{ METRICS_TOKEN: 'with space' }, 'METRICS_TOKEN contains spaces'],
  [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL is not a URL like postgres://'],
  [{ ENCRYPTION_KEYS: 'k1:AAAA' }, 'key "k1" has 3 bytes instead of 32'],
  [{ ...production, ENCRYPTION_KEYS: undefined }, 'ENCRYPTION_KEYS is not set; in production'],
  [{ ...production, DATABASE_URL: '' }, 'DATABASE_URL is not set; in production'],
  [{ ...production, PUBLIC_URL: 'http://a.example' }, 'expected https:// in production'],
])('refuses %j in one clear line', (env, line) => {
  const { problems } = errorOf(env);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(line);
  expect(problems[0]).not.toContain('\n');
});

it('takes the embedded database and loopback URLs into production when asked', () => {
  const { database, publicUrl } = load({
    ...production,
    DATABASE_URL: undefined,
    ALLOW_EMBEDDED_DB: '1',
    PUBLIC_URL: 'http://127.0.0.1:4400',
  });
  expect(database.kind).toBe('pglite');
  expect(publicUrl).toBe('http://127.0.0.1:4400');
  for (const PUBLIC_URL of ['http://localhost:4400', 'http://[::1]:4400'])
    expect(load({ ...production, PUBLIC_URL }).publicUrl).toBe(PUBLIC_URL);
});

it('names all problems at once', () => {
  expect(errorOf({ PORT: 'x', ROLE: 'x', HOST: 'x' }).problems).toHaveLength(3);
});

describe('secrets', () => {
  const canary = 'canary-9d1e';
  it('stay out of complaints', () => {
    const { message } = errorOf({
      BOOTSTRAP_API_KEY: canary,
      METRICS_TOKEN: `${canary} x`,
      DATABASE_URL: `mysql://u:${canary}@db`,
      ENCRYPTION_KEYS: `k1:${canary}`,
      PUBLIC_URL: `https://u:${canary}@a.example`,
    });
    expect(message.split('\n')).toHaveLength(5);
    expect(message).not.toContain(canary);
  });

  it('stay out of a printed configuration', () => {
    const config = load({
      BOOTSTRAP_API_KEY: canary.repeat(3),
      METRICS_TOKEN: canary,
      DATABASE_URL: `postgres://u:${canary}@db/x`,
      ENCRYPTION_KEYS: keys,
    });
    const printed = inspect(config, { depth: 9, showHidden: true }) + JSON.stringify(config);
    expect(printed).not.toContain(canary);
    expect(printed).not.toContain(keys.slice(3, 20));
  });
});

function errorOf(env: Record<string, string | undefined>): ConfigError {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('no ConfigError');
}
