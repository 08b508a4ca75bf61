import { expect, it, vi } from 'vitest';

const send = vi.hoisted(() => vi.fn());
vi.mock('./bridge', () => ({ listenForHost: () => ({ send }), talkToSelf: () => null }));

const { tell } = await import('./host');

it('tells the host what the contract declares, and compiles with nothing else', () => {
  const attempt = { step: 'credentials', integrationName: 'shiphero', authMethod: 'key' } as const;
  tell('credentials_submitted', attempt);
  // @ts-expect-error: what was typed is none of the details.
  tell('credentials_submitted', { ...attempt, apiKey: 'secret' });
  // @ts-expect-error: the way to sign in is missing.
  tell('credentials_submitted', { step: 'credentials', integrationName: 'shiphero' });
  expect(send).toHaveBeenCalledTimes(3);
  expect(send).toHaveBeenCalledWith({
    kind: 'event',
    name: 'credentials_submitted',
    detail: attempt,
  });
});
