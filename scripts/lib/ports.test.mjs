import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { occupiedPorts } from './ports.mjs';

const host = '127.0.0.1';

it('names the variable of a port that is taken, and is silent about free and unreadable ones', async () => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const { port } = other.address();
  const wanted = [
    { variable: 'PORT', port: String(port) },
    { variable: 'DEMO_PORT', port: 'many' },
  ];
  expect(await occupiedPorts(wanted, host)).toEqual([
    expect.stringMatching(new RegExp(`^Port ${port} is in use .* with PORT\\.$`)),
  ]);

  other.close();
  await once(other, 'close');
  expect(await occupiedPorts(wanted, host)).toEqual([]);
});
