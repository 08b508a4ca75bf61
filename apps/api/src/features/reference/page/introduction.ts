import type { Document } from '../read';
import { markup, type Html } from './markup';
import { json } from './json';
import { sample } from './operation';

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly text: Html;
  readonly samples: Html;
}

/** What holds for every call, before the calls themselves. */
export function chapters(document: Document): Chapter[] {
  const url = document.servers?.[0]?.url ?? '';
  return [
    start(url),
    authentication(url),
    errors(),
    pagination(url),
    rateLimits(),
    idempotency(url),
  ];
}

/** A chapter in the same two columns as an operation. */
export function chapterSection({ id, title, text, samples }: Chapter): Html {
  return markup` <section class="operation" id="${id}" aria-labelledby="${id}-title">
    <div class="about">
      <h2 id="${id}-title"><a href="#${id}">${title}</a></h2>
      ${text}
    </div>
    <div class="samples">${samples}</div>
  </section>`;
}

function start(url: string): Chapter {
  return {
    id: 'start',
    title: 'From a click to a token',
    text: markup`<p>
        Your backend makes two calls. In between, your customer connects their system in the widget.
      </p>
      <ol>
        <li>
          When a customer clicks your button, ask for a link token:
          <a href="#createLinkToken"><code>POST /link/token</code></a>.
        </li>
        <li>
          The widget opens with it. When the system is connected, your page receives an auth code
          and hands it to your backend.
        </li>
        <li>
          Trade it for an access token:
          <a href="#exchangeAuthCode"><code>POST /link/exchange</code></a>. The token is permanent. Keep it with your customer.
        </li>
      </ol>
      <p>
        If your backend was down at that moment, nothing is lost: the install waits a day at
        <a href="#listInstalls"><code>GET /installs</code></a>.
      </p>
      <p>
        Bodies are JSON, and so are answers. Timestamps are ISO 8601 in UTC. Every answer names
        itself in <code>X-Request-Id</code>.
      </p>`,
    samples: markup`${sample('Base URL', url)}${sample(
      'curl',
      [
        call('POST', `${url}/link/token`),
        call('POST', `${url}/link/exchange`, ...exchangeLines),
      ].join('\n\n'),
    )}`,
  };
}

function authentication(url: string): Chapter {
  return {
    id: 'authentication',
    title: 'Authentication',
    text: markup`<p>Your backend sends two headers, which never belong into a browser. The widget has a token of its own.</p>
      <dl>
        <dt><code>x-trackstar-api-key</code></dt>
        <dd>
          Your organization. A key has full access or is read only; two of each kind may be live, so
          that you can replace one without downtime.
        </dd>
        <dt><code>x-trackstar-access-token</code></dt>
        <dd>
          One connection of a customer, beside the API key. Permanent until the connection is
          deleted.
        </dd>
        <dt><code>Authorization: Bearer</code></dt>
        <dd>
          A link token, from the widget. It lives 30 minutes, completes one connection and opens
          nothing else.
        </dd>
      </dl>
      <p>What belongs to another organization does not exist for you: it answers 404.</p>`,
    samples: sample('curl', call('GET', `${url}/connections`)),
  };
}

function errors(): Chapter {
  return {
    id: 'errors',
    title: 'Errors',
    text: markup`<p>
        Every error has the same body. <code>error</code> says what happened and what to do;
        <code>code</code> is stable, so branch on that one. <code>origin</code> tells whose side it
        is on: <code>trackstar</code>, or the customer’s system as <code>integration</code>.
      </p>
      <p>
        A 422 names each field in <code>detail</code>, by where it was sent: <code>json</code>,
        <code>query</code>, <code>path</code> or <code>headers</code>. A 404 carries the
        <code>id</code> that was not found.
      </p>
      <p>
        Fields that a body does not know are refused rather than ignored, so that a typing error
        shows at once.
      </p>`,
    samples: sample(
      '422',
      json({
        error: 'auth_code is not valid: This field is required.',
        origin: 'trackstar',
        code: 'validation_failed',
        detail: { json: { auth_code: ['This field is required.'] } },
        request_id: 'req_5b0c2f6e1d3a4978b6e0f1a2c3d4e5f6',
      }),
    ),
  };
}

function pagination(url: string): Chapter {
  return {
    id: 'pagination',
    title: 'Pagination',
    text: markup`<p>
        Lists come in pages of up to 1000 items. Ask for smaller ones with <code>limit</code>. While
        <code>next_token</code> is not null there is more: send it as <code>page_token</code>, and
        repeat all other parameters.
      </p>
      <p><code>total_count</code> is the number of items in this page.</p>`,
    samples: markup`${sample(
      'curl',
      call('GET', `'${url}/connections?limit=100&page_token=…'`),
    )}${sample('200', json({ data: [], next_token: 'eyJhZnRlciI6…', total_count: 0 }))}`,
  };
}

function rateLimits(): Chapter {
  return {
    id: 'rate-limits',
    title: 'Rate limits',
    text: markup`<p>
        Per access token, 10 reads and 50 writes a second, counted apart. Calls with the API key
        alone meet only a high ceiling. Beyond it the answer is 429; wait for the seconds in
        <code>retry-after</code>.
      </p>
      <p>Each answer to a counted call says where you stand.</p>`,
    samples: sample(
      'Headers',
      [
        'x-ratelimit-limit: 10',
        'x-ratelimit-remaining: 9',
        'x-ratelimit-reset: 1772357401',
        'retry-after: 1',
      ].join('\n'),
    ),
  };
}

function idempotency(url: string): Chapter {
  return {
    id: 'idempotency',
    title: 'Idempotency',
    text: markup`<p>
        A network can lose an answer after the work was done. Send an
        <code>Idempotency-Key</code> with the calls that take one, and simply call again: for 24
        hours the first successful answer comes back, marked <code>Idempotent-Replayed: true</code>.
      </p>
      <p>
        While the first call is still running a repeat gets 409. A key used with another endpoint or
        body gets 400. An error releases the key.
      </p>`,
    samples: sample(
      'curl',
      call('POST', `${url}/link/exchange`, '-H "idempotency-key: $(uuidgen)"', ...exchangeLines),
    ),
  };
}

const exchangeLines = ["-H 'content-type: application/json'", `-d '{ "auth_code": "tsac_…" }'`];

/** A call with the API key, to copy into a shell. */
function call(method: string, address: string, ...more: readonly string[]): string {
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${address}`,
    '-H "x-trackstar-api-key: $TRACKSTAR_API_KEY"',
    ...more,
  ].join(' \\\n  ');
}
