import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createTraffic } from '@trackstar-link/integrations/kit';
import { createAuthentication, createShortCache } from './features/authentication';
import { adminRoutes } from './features/admin';
import { apiKeyRoutes, findApiKey } from './features/api-keys';
import { assetRoutes, type AssetServices } from './features/assets';
import { writeAudit } from './features/audit';
import { connectionRoutes } from './features/connections';
import { dropboxRoutes } from './features/dropboxes';
import { createRotation, type Rotation } from './features/encryption-keys';
import {
  createHealthWorker,
  healthMail,
  mailAboutErrors,
  mailKind as healthMailKind,
  type HealthWorker,
} from './features/health';
import { installRoutes } from './features/installs';
import { integrationRoutes } from './features/integrations';
import { createLinkTokens, linkTokenRoutes } from './features/link-tokens';
import { magicLinkRoutes } from './features/magic-links';
import { createOAuthApps, oauthAppRoutes } from './features/oauth-apps';
import { oauthRoutes } from './features/oauth';
import { mailboxRoutes } from './features/mailbox';
import { organizationRoutes, readOrganization } from './features/organizations';
import { referenceRoutes } from './features/reference';
import { systemRoutes } from './features/system';
import { createVendorSessions, type VendorSessions } from './features/vendor-sessions';
import { webhookRoutes } from './features/webhooks';
import type { AppContext } from './platform/context';
import { createApp } from './platform/http/app';
import { AppError } from './platform/http/app-error';
import { createIdempotency } from './platform/http/idempotency';
import {
  newRequestId,
  type FinishedRequest,
  type PipelineServices,
} from './platform/http/pipeline';
import { createRateLimits } from './platform/http/rate-limits';
import type { Route } from './platform/http/route';
import { logFinished } from './platform/http/finished';
import { createMails, type Mails } from './platform/mail';
import { createMetrics } from './platform/metrics';
import { version } from './version';

export interface ServerOptions {
  assets: AssetServices;
  adminToken: string;
  /** Makes a new encryption key and keeps it; undefined where the operator supplies the keys. */
  addKey: (() => Promise<void>) | undefined;
  /** After a request that may have changed something: there may be an event to send. */
  changed?: () => void;
}

export interface ApiServer {
  readonly listener: RequestListener;
  readonly rotation: Rotation;
  readonly vendorSessions: VendorSessions;
  readonly mails: Mails;
  readonly health: HealthWorker;
  /** From now on /readyz answers 503 and connections are not kept alive. */
  drain(): void;
}

/** Wires features to platform; what a route may use is decided here. */
export function createApiServer(context: AppContext, options: ServerOptions): ApiServer {
  const { config, database, keyring, jobs, logger } = context;
  const db = database.orm;
  let stopping = false;
  const isStopping = () => stopping;

  const metrics = createMetrics();
  const organizations = createShortCache((id) => readOrganization(db, id));
  const apiKeys = createShortCache((hash) => findApiKey(db, hash));
  const organization = organizations.get;
  const linkTokens = createLinkTokens(keyring, config.publicUrl);
  const oauthApps = createOAuthApps({ db, keyring, config });
  const traffic = createTraffic();
  const vendorSessions = createVendorSessions({ ...context, oauthApps, traffic });
  const mails = createMails(context);
  mails.register(healthMailKind, healthMail(db, { keyring, publicUrl: config.publicUrl }));
  const health = createHealthWorker({
    orm: db,
    logger,
    vendorSessions,
    organization,
    intervalSeconds: config.healthIntervalSeconds,
    afterwards: async () => void (await mailAboutErrors(db, { mails, keyring })),
  });
  const rotation = createRotation({ db, keyring, logger, addKey: options.addKey, isStopping });

  const routes: Route[] = [
    ...linkTokenRoutes({ linkTokens, organization, anyOriginByDefault: !config.production }),
    ...magicLinkRoutes({ ...context, mails, linkTokens, organization }),
    ...installRoutes({ ...context, organization, oauthApps, traffic }),
    ...dropboxRoutes(context),
    ...oauthRoutes({ ...context, organization, oauthApps, traffic, isStopping }),
    ...oauthAppRoutes({ config, keyring, oauthApps }),
    ...connectionRoutes({ keyring, organization }),
    ...integrationRoutes({ organization, publicUrl: config.publicUrl, vendorSessions }),
    ...organizationRoutes({ config, mailsConfigured: mails.configured }),
    ...apiKeyRoutes(),
    ...webhookRoutes(context),
    ...mailboxRoutes(context),
    ...adminRoutes({ publicUrl: config.publicUrl, rotation }),
    ...systemRoutes({ database, jobs, metrics, isStopping }),
    ...referenceRoutes({ publicUrl: config.publicUrl, version }),
    ...assetRoutes(options.assets),
  ];

  const services: PipelineServices = {
    database,
    authenticate: createAuthentication({
      db,
      apiKey: apiKeys.get,
      linkTokens,
      adminToken: options.adminToken,
      metrics: config.metricsToken
        ? { token: config.metricsToken.reveal() }
        : config.production
          ? 'closed'
          : 'open',
      ownOrigin: new URL(config.publicUrl).origin,
    }),
    rateLimits: createRateLimits(database, config.apiKeyRateLimit),
    runOnce: createIdempotency(database, keyring),
    audit: (entry) => writeAudit(db, entry),
    finished: (request: FinishedRequest) => {
      // A change made through this process is seen by it at once, by others within a second.
      if (request.method !== 'GET') {
        if (request.status < 400) forgetChanged(request);
        options.changed?.();
      }
      logFinished(logger, metrics, request);
    },
    isStopping,
  };
  const forgetChanged = ({ route }: FinishedRequest) => {
    if (route.startsWith('/organization')) organizations.clear();
    if (route.startsWith('/api-keys')) apiKeys.clear();
  };

  return {
    listener: createApp(routes, services, { trustProxy: config.trustProxy }),
    rotation,
    vendorSessions,
    mails,
    health,
    drain: () => {
      stopping = true;
    },
  };
}

/** Takes a port before anything else is touched; until `serve` is called it says so. */
export function openPort(port: number, host: string): Promise<OpenPort> {
  let listener: RequestListener = (_request, response) => {
    const requestId = newRequestId();
    response.writeHead(503, {
      'content-type': 'application/json; charset=utf-8',
      'x-request-id': requestId,
      'retry-after': '1',
    });
    response.end(JSON.stringify(new AppError('starting').toBody(requestId)));
  };
  const server = createHttpServer((request, response) => listener(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        server,
        serve: (next) => {
          listener = next;
        },
      });
    });
  });
}

export interface OpenPort {
  readonly server: Server;
  serve(listener: RequestListener): void;
}

/** Lets requests that are under way finish; after the limit it closes them. */
export function closePort(server: Server, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), limitMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
