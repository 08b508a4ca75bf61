import express, { type ErrorRequestHandler, type Express } from 'express';
import { page, pageNames } from './pages';
import { ReceivedTokens } from './received';
import { Trackstar, TrackstarError } from './trackstar';
import { ReceivedWebhooks } from './webhooks';

export interface DemoOptions {
  /** Where this backend calls Trackstar Link. */
  apiUrl: string;
  /** Where a browser finds it. */
  publicApiUrl: string;
  simulatorsUrl: string;
  apiKey: () => string | undefined;
  pagesDir: string;
}

/** A host's backend: the two endpoints that embedding takes, and what this page shows besides. */
export function createDemo(options: DemoOptions): Express {
  const trackstar = new Trackstar(options.apiUrl, options.apiKey);
  const received = new ReceivedTokens();
  const webhooks = new ReceivedWebhooks(options.apiKey);
  const app = express().disable('x-powered-by');

  app.use((_request, response, next) => {
    response.set({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    next();
  });

  const pages = { pagesDir: options.pagesDir, linkUrl: options.publicApiUrl };
  app.get('/', page('index.html', pages));
  for (const name of pageNames) app.get([`/${name}`, `/${name.slice(0, -5)}`], page(name, pages));
  app.use(express.static(options.pagesDir, { index: false, maxAge: '1h' }));

  app.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });

  // As text: the signature is over the body as it came.
  app.post('/webhooks', express.text({ type: () => true, limit: '1mb' }), (request, response) => {
    const taken = webhooks.take(request.headers, String(request.body));
    response.status(taken ? 204 : 400).end();
  });
  app.get('/webhooks', (_request, response) => {
    response.json({ data: webhooks.list() });
  });
  app.get('/webhooks/setup', (request, response) => {
    const url = `${request.protocol}://${request.get('host') ?? ''}/webhooks`;
    response.json({ data: [webhooks.setup(url, options.publicApiUrl)] });
  });

  app.use(express.json({ limit: '10kb' }));

  app.post('/get-link-token', async (request, response) => {
    const { connection_id } = (request.body ?? {}) as Record<string, unknown>;
    // A real backend sees first whether this connection is of the customer whose page it is.
    const connection = typeof connection_id === 'string' ? connection_id : undefined;
    response.json({ linkToken: await trackstar.createLinkToken(connection) });
  });

  app.post('/store-token', async (request, response) => {
    const { auth_code, customer_id } = (request.body ?? {}) as Record<string, unknown>;
    if (typeof auth_code !== 'string' || !auth_code) {
      throw new TrackstarError(
        422,
        'auth_code_missing',
        'Send auth_code, as onSuccess received it.',
      );
    }
    const customerId = typeof customer_id === 'string' ? customer_id : undefined;
    response.json(received.keep(await trackstar.exchange(auth_code, customerId)));
  });

  app.get('/received', (_request, response) => {
    response.json({ data: received.list() });
  });

  app.get('/connections', async (_request, response) => {
    response.json({ data: await trackstar.connections() });
  });

  app.get('/simulator-credentials', async (_request, response) => {
    response.json(await testCredentials(options.simulatorsUrl));
  });

  app.use((_request, response) => {
    response.status(404).json({ error: 'There is nothing here.', code: 'not_found' });
  });
  app.use(answerError);
  return app;
}

async function testCredentials(simulatorsUrl: string): Promise<unknown> {
  try {
    const response = await fetch(`${simulatorsUrl}/credentials.json`, {
      signal: AbortSignal.timeout(5_000),
    });
    if (response.ok) return await response.json();
  } catch {
    // Answered below: whether they are down or say something else is all the same to the page.
  }
  throw new TrackstarError(
    404,
    'simulators_unavailable',
    'The fake vendor systems are not running.',
  );
}

const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof TrackstarError) {
    const { status, code, message, requestId } = error;
    response.status(status).json({ error: message, code, request_id: requestId });
    return;
  }
  const status = (error as { status?: unknown }).status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    response.status(status).json({ error: 'This request could not be read.', code: 'bad_request' });
    return;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  response.status(500).json({ error: 'The demo failed; its log says why.', code: 'demo_failed' });
};
