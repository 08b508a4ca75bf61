import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox';

const sandbox = new Sandbox();
afterAll(() => sandbox.close());

const run = (body: string, owner = 'owner') =>
  sandbox.run(
    owner,
    `function handler(webhook) { ${body} }`,
    JSON.stringify({ payload: { n: 1 } }),
  );
const good = 'webhook.payload.n += 1; return webhook;';
const goodAnswer = { value: '{"payload":{"n":2}}' };

describe('a transformation', () => {
  it('gets the webhook and gives one back', async () => {
    expect(await run(good)).toEqual(goodAnswer);
  });

  /** Ways out of other sandboxes; here there is nobody on the other side. */
  it.each([
    'return this.constructor.constructor("return process")().env',
    'return handler.constructor("return process.mainModule.require(\'fs\')")()',
    'return Function("return globalThis.process")().pid',
    'return (async () => {}).constructor("return process")().then()',
    'return require("fs").readFileSync("/etc/passwd", "utf8")',
    'return process.binding("fs")',
    'return import("fs").then((fs) => fs.readdirSync("/"))',
    'return fetch("http://127.0.0.1/")',
    'return new XMLHttpRequest()',
    'return new Worker("x")',
    'return new WebAssembly.Module(new Uint8Array(8))',
    'return Deno.env.toObject()',
    'return std.getenv("PATH")',
    'return os.exec(["id"])',
    'setTimeout(() => {}, 1)',
    'console.log("x")',
    'return arguments.callee.caller.caller.constructor("return process")()',
    'Error.prepareStackTrace = (_, frames) => frames[0].getThis().process; return new Error().stack.env',
  ])('finds no way out: %s', async (body) => {
    const answer = await run(body);
    // A promise is an empty object here, for nobody waits for it.
    if ('value' in answer) expect(answer).toEqual({ value: '{}' });
    expect(await run(good)).toEqual(goodAnswer);
  });

  it('has nothing of the host in its global object', async () => {
    const answer = await run('return Object.getOwnPropertyNames(globalThis)');
    const names = 'value' in answer ? answer.value : '';
    for (const name of ['process', 'require', 'fetch', 'console', 'setTimeout', 'std', 'os']) {
      expect(names).not.toContain(`"${name}"`);
    }
    expect(names).toContain('"__webhook"');
  });

  it.each([
    'Object.prototype.polluted = 1; Array.prototype.map = null; return webhook;',
    'JSON.parse = () => ({}); JSON.stringify = () => "{\\"payload\\":{\\"n\\":9}}"; return webhook;',
    'globalThis.handler = 1; String.prototype.toString = () => "x"; return webhook;',
    'webhook.__proto__ = { polluted: 1 }; return JSON.parse(\'{"__proto__":{"polluted":1}}\');',
  ])('changes nothing for the next one, nor for us: %s', async (body) => {
    await run(body, 'first');
    expect(await run(good, 'second')).toEqual(goodAnswer);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['an endless loop', 'while (true) {}'],
    ['an endless loop in a catch', 'while (true) { try { while (true) {} } catch {} }'],
    ['a pattern that never matches', '/(a+)+$/.test("a".repeat(40) + "b"); return webhook'],
    ['a loop inside the interpreter', '[].concat(new Array(1e9)); return webhook'],
  ])('that does not end is ended: %s', async (_, body) => {
    expect(await run(body)).toEqual({ error: 'The transformation took longer than 100 ms.' });
    expect(await run(good)).toEqual(goodAnswer);
  });

  it.each([
    ['a growing list', 'const a = []; while (true) a.push(new Array(1000).fill(1))'],
    ['a growing text', 'let s = "x"; while (true) s += s'],
    ['one large buffer', 'new ArrayBuffer(1e9)'],
    ['a deep recursion', 'return handler(webhook)'],
    ['deep nesting', 'JSON.parse("[".repeat(1e6))'],
  ])('that takes too much fails: %s', async (_, body) => {
    const before = process.memoryUsage().rss;
    expect(await run(body)).toHaveProperty('error');
    expect(await run(good)).toEqual(goodAnswer);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('that throws says what it threw, and one that returns nothing is told so', async () => {
    expect(await run('throw new TypeError("no such customer")')).toEqual({
      error: 'The transformation failed with TypeError: no such customer',
    });
    expect(await run('throw "a text"')).toEqual({
      error: 'The transformation failed with a text',
    });
    expect(await run('')).toEqual({ error: 'handler(webhook) has to return the webhook.' });
    expect(await sandbox.run('owner', 'function (', '{}')).toHaveProperty('error');
    expect(await sandbox.run('owner', 'const other = 1', '{}')).toHaveProperty('error');
  });

  it('waits for one endless loop of somebody else, and not for all of them', async () => {
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    const loops = Array.from({ length: 5 }, () =>
      run('while (true) {}', 'loops').then(note('loop')),
    );
    const quick = run(good, 'quick').then(note('quick'));
    await Promise.all([...loops, quick]);
    expect(order.slice(0, 2)).toEqual(['loop', 'quick']);
  });

  it('is one of a thousand, and the process stays within its memory', async () => {
    const before = process.memoryUsage().rss;
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => {
        if (index % 100 === 99) return run('while (true) {}', 'loops');
        if (index % 50 === 49) return run('const a = []; while (true) a.push([a, a])', 'bombs');
        return run(good, `owner-${index % 7}`);
      }),
    );
    expect(answers.filter((answer) => 'value' in answer)).toHaveLength(980);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });
});
