import { endpoints, magicLinkPrefix, type MagicLink } from '@trackstar-link/contract';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { newSecret } from '../platform/crypto/secrets';
import type { Answer, ApiClient } from './client';
import type { TestApi } from './test-api';

/** What stands behind # in the address of a link. */
export const secretOf = ({ url }: Pick<MagicLink, 'url'>) => new URL(url ?? 'x:').hash.slice(1);

interface LinkModel {
  readonly id: string;
  readonly secret: string;
  readonly customerId: string;
  readonly maxUses: number;
  daysLeft: number;
  uses: number;
  revoked: boolean;
}

interface SessionModel {
  readonly link: LinkModel;
  readonly client: ApiClient;
  used: boolean;
}

/** All that there is to know about links: whether one may make a connection follows from it. */
export interface Model {
  readonly links: LinkModel[];
  readonly sessions: SessionModel[];
}

type Code = 'magic_link_revoked' | 'magic_link_unknown' | 'magic_link_expired' | null;

function closed({ revoked, uses, maxUses, daysLeft }: LinkModel): Code {
  if (revoked) return 'magic_link_revoked';
  if (uses >= maxUses) return 'magic_link_unknown';
  return daysLeft <= 0 ? 'magic_link_expired' : null;
}

const codeOf = ({ status, body }: Answer<unknown>): string | null =>
  status === 200 ? null : String((body as { code?: unknown }).code);

function same(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`${what}: ${String(actual)}, not ${String(expected)}`);
}

const install = ({ client }: SessionModel, outcome?: string) =>
  client.call(endpoints.createInstall, {
    body: { integration_name: 'sandbox', credentials: outcome ? { outcome } : {} },
  });

/** What an install with this session answers, if the system itself does not refuse. */
const expected = ({ used, link }: SessionModel) => (used ? 'link_token_used' : closed(link));

type Command = fc.AsyncCommand<Model, TestApi>;

function command(
  name: string,
  needs: 'nothing' | 'links' | 'sessions',
  run: (model: Model, api: TestApi) => Promise<void>,
): Command {
  return {
    toString: () => name,
    check: (model) => needs === 'nothing' || model[needs].length > 0,
    run,
  };
}

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is none');
  return item;
};

let made = 0;

const create = fc
  .record({ days: fc.integer({ min: 1, max: 3 }), maxUses: fc.integer({ min: 1, max: 2 }) })
  .map(({ days, maxUses }) =>
    command(`create(${days} days, ${maxUses} uses)`, 'nothing', async (model, api) => {
      made += 1;
      const customerId = `model-${made}`;
      const body = {
        integration_allow_list: ['sandbox'],
        link_duration: days,
        max_uses: maxUses,
        customer_id: customerId,
      };
      const { magic_link } = await api.acme.client.ok(endpoints.createMagicLink, { body });
      model.links.push({
        id: magic_link.id,
        secret: secretOf(magic_link),
        customerId,
        maxUses,
        daysLeft: days,
        uses: 0,
        revoked: false,
      });
    }),
  );

const which = fc.nat({ max: 20 });

const open = which.map((index) =>
  command(`open(${index})`, 'links', async ({ links }, api) => {
    const link = at(links, index);
    const body = { secret: link.secret };
    same(codeOf(await api.anonymous.call(endpoints.openMagicLink, { body })), closed(link), 'open');
  }),
);

const start = which.map((index) =>
  command(`start(${index})`, 'links', async ({ links, sessions }, api) => {
    const link = at(links, index);
    const answer = await api.anonymous.call(endpoints.startMagicLink, {
      body: { secret: link.secret },
    });
    same(codeOf(answer), closed(link), 'start');
    if (answer.status !== 200) return;
    const { link_token } = endpoints.startMagicLink.reply.parse(answer.body);
    sessions.push({ link, client: api.anonymous.withLinkToken(link_token), used: false });
  }),
);

const fail = which.map((index) =>
  command(`fail(${index})`, 'sessions', async ({ sessions }) => {
    const session = at(sessions, index);
    const code = codeOf(await install(session, 'wrong_credentials'));
    same(code, expected(session) ?? 'credentials_rejected', 'fail');
  }),
);

const succeed = which.map((index) =>
  command(`succeed(${index})`, 'sessions', async ({ sessions }) => {
    const session = at(sessions, index);
    same(codeOf(await install(session)), expected(session), 'succeed');
    if (expected(session) !== null) return;
    session.used = true;
    session.link.uses += 1;
  }),
);

/** All sessions of one link at once: as many get through as it has uses left. */
const race = which.map((index) =>
  command(`race(${index})`, 'sessions', async ({ sessions }) => {
    const { link } = at(sessions, index);
    const racers = sessions.filter((each) => each.link === link);
    const fresh = racers.filter((each) => !each.used).length;
    const left = closed(link) === null ? link.maxUses - link.uses : 0;
    const answers = await Promise.all(racers.map((each) => install(each)));
    const won = racers.filter((_, position) => answers[position]?.status === 200);
    same(won.length, Math.min(left, fresh), 'winners of a race');
    for (const session of won) session.used = true;
    link.uses += won.length;
  }),
);

const revoke = which.map((index) =>
  command(`revoke(${index})`, 'links', async ({ links }, api) => {
    const link = at(links, index);
    const params = { magic_link_id: link.id };
    const { status } = await api.acme.client.call(endpoints.deleteMagicLink, { params });
    same(status, link.revoked ? 404 : 200, 'revoke');
    link.revoked = true;
  }),
);

const expire = which.map((index) =>
  command(`expire(${index})`, 'links', async ({ links }, api) => {
    const link = at(links, index);
    await api.db.execute(sql`update magic_links set expires_at = now() where id = ${link.id}`);
    link.daysLeft = 0;
  }),
);

/** Time passes for all links. */
const advance = fc.integer({ min: 1, max: 2 }).map((days) =>
  command(`advance(${days} days)`, 'nothing', async ({ links }, api) => {
    await api.db.execute(
      sql`update magic_links set expires_at = expires_at - make_interval(days => ${days})`,
    );
    for (const link of links) link.daysLeft -= days;
  }),
);

/**
 * Plays random histories of links against a small model: what each call answers, and in the end that
 * there is one connection for each use and no other. Answers how many commands were played.
 */
export async function playHistories(
  api: TestApi,
  { runs, commands }: { runs: number; commands: number },
): Promise<number> {
  let played = 0;
  // Many sessions of few links, so that they meet.
  const likely = [create, open, start, start, start, start, fail, succeed, race, race];
  const some = [...likely, revoke, expire, advance].map((each) =>
    each.map((wrapped) => ({
      ...wrapped,
      async run(model: Model, real: TestApi) {
        played += 1;
        await wrapped.run(model, real);
      },
    })),
  );
  // Not fc.commands: most of its histories are too short for anything to happen.
  const histories = fc.array(fc.oneof(...some), {
    minLength: Math.floor(commands / 2),
    maxLength: commands,
    size: 'max',
  });
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const model: Model = { links: [], sessions: [] };
      await fc.asyncModelRun(() => ({ model, real: api }), history);
      for (const { customerId, uses } of model.links) {
        const query = { customer_id: customerId };
        const { data } = await api.acme.client.ok(endpoints.listConnections, { query });
        same(data.length, uses, `connections of ${customerId}`);
      }
    }),
    { numRuns: runs },
  );
  return played;
}

/** Like a secret, unlike one, and as near to real ones as can be without being one. */
function* guesses(real: readonly string[], count: number): Generator<string> {
  const bent: ((secret: string, turn: number) => string)[] = [
    () => newSecret(magicLinkPrefix),
    () => newSecret(''),
    (secret, turn) => secret.slice(0, turn % secret.length),
    (secret, turn) => flip(secret, turn % secret.length),
    (secret, turn) => secret + String.fromCodePoint(33 + (turn % 5_000)),
    (secret) => secret.toUpperCase(),
    (secret) => encodeURIComponent(` ${secret}`),
    (secret, turn) => `${secret}' or ${turn}=${turn} --`,
    (secret, turn) => `${'x'.repeat(turn % 20_000)}${secret}`,
    (_secret, turn) => String.fromCharCode(turn % 65_536, 0, 10),
  ];
  for (let turn = 0; turn < count; turn += 1) {
    const secret = at(real, turn);
    const guess = at(bent, turn)(secret, Math.floor(turn / bent.length));
    yield real.includes(guess) ? newSecret(magicLinkPrefix) : guess;
  }
}

function flip(text: string, index: number): string {
  const other = text[index] === 'A' ? 'B' : 'A';
  return text.slice(0, index) + other + text.slice(index + 1);
}

/** An answer without what differs from call to call. */
export function plain({ status, headers, body }: Answer<unknown>): string {
  const kept = [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date');
  return JSON.stringify([status, kept.sort(), { ...(body as object), request_id: '' }]);
}

/**
 * Guesses at secrets of links that there are, and asks for ones that are used up. Answers every kind
 * of answer that was given, with how often.
 */
export async function guessSecrets(
  api: TestApi,
  { real, used, count }: { real: readonly string[]; used: readonly string[]; count: number },
): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  const all = guesses([...real, ...used], count);
  const worker = async () => {
    for (const guess of all) {
      const turn = [...answers.values()].reduce((sum, each) => sum + each, 0);
      // Every hundredth is no guess: what is used up has to read like what never was.
      const secret = turn % 100 === 99 && used.length > 0 ? at(used, turn) : guess;
      const endpoint = turn % 2 === 0 ? endpoints.openMagicLink : endpoints.startMagicLink;
      const answer = plain(await api.anonymous.call(endpoint, { body: { secret } }));
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return answers;
}
