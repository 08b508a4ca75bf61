import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { Secret } from './crypto/secrets';
import { openDatabase } from './db/connect';
import { createLogger, type Logger, type LogFields } from './logging';
import { startScript } from './testing/child-script';

function recorder(level: 'info' | 'silent' = 'info') {
  const lines: string[] = [];
  const logger = createLogger({ level, destination: { write: (line) => void lines.push(line) } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '') as unknown };
}

/** A caller that the types did not stop. */
const untyped = (logger: Logger, fields: LogFields) =>
  Reflect.apply(logger.info, undefined, [fields, 'message']);

describe('a log line', () => {
  it('is JSON with level, time and message', () => {
    const { logger, last, lines } = recorder();
    logger.info({ installs: 3 }, 'deleted installs');
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      installs: 3,
      message: 'deleted installs',
    });
    expect(lines[0]).toMatch(/^[^\n]+\n$/);
  });

  it('holds a request by its template', () => {
    const { logger, last } = recorder();
    const line = { requestId: 'r', method: 'GET', route: '/connections/{id}', status: 200 };
    logger.requestLine({ ...line, durationMs: 1.234, orgId: 'o' });
    expect(last()).toMatchObject({ ...line, ms: 1.2, orgId: 'o', message: 'request' });
  });

  it('never holds headers or bodies, whoever passes them', () => {
    const { logger, lines } = recorder();
    untyped(logger, {
      headers: { authorization: 'canary' },
      body: ['canary'],
      nested: { deep: { body: 'canary' } },
      kept: 'value',
    });
    expect(lines.join()).not.toContain('canary');
    expect(lines.join()).toContain('"kept":"value"');
    // @ts-expect-error objects are not loggable: the types say so before the logger does
    logger.info({ headers: { a: 'b' } }, 'message');
  });

  it('hides secrets', () => {
    const { logger, lines } = recorder();
    untyped(logger, { secret: new Secret('canary') });
    logger.error({ err: new Error(`refused ${new Secret('canary')}`) }, 'failed');
    expect(lines.join()).not.toContain('canary');
  });
});

describe('a logged error', () => {
  it('has its type, message, code, stack and cause, and nothing that hangs on it', () => {
    const { logger, last, lines } = recorder();
    const cause = Object.assign(new TypeError('inner'), { request: { headers: 'canary' } });
    const err = Object.assign(new Error('outer', { cause }), { code: 'E_X', config: 'canary' });
    logger.error({ err }, 'failed');
    expect(last()).toMatchObject({
      err: {
        type: 'Error',
        message: 'outer',
        code: 'E_X',
        stack: expect.stringContaining('logging.test.ts'),
        cause: { type: 'TypeError', message: 'inner' },
      },
    });
    expect(lines.join()).not.toContain('canary');
  });

  it('names a failed query without its parameters', async () => {
    const { logger, lines } = recorder();
    const database = await openDatabase({ kind: 'postgres', url: 'postgres://127.0.0.1:1/x' });
    const err: unknown = await database.orm
      .execute(sql`SELECT ${'canary'}::text`)
      .catch((error: unknown) => error);
    expect(String(err)).toContain('canary');
    logger.error({ err }, 'failed');
    expect(lines.join()).toContain('SELECT $1::text');
    expect(lines.join()).not.toContain('canary');
    await database.close();
  });

  it.each([
    ['a text', 'no such thing', 'no such thing'],
    ['an object', { secret: 'canary' }, 'a thrown object'],
  ])('may be %s', (_, err, message) => {
    const { logger, last } = recorder();
    logger.error({ err }, 'failed');
    expect(last()).toMatchObject({ err: { message } });
  });
});

it('says nothing when silent', () => {
  const { logger, lines } = recorder('silent');
  logger.fatal({}, 'message');
  expect(lines).toEqual([]);
});

it('loses no line when the process exits at once', async () => {
  const script = new URL('./testing/scripts/log-and-exit.ts', import.meta.url);
  const { stdout } = await (await startScript(script)).ended;
  expect(stdout.trim().split('\n')).toHaveLength(50);
});
