import { endpoints } from '@trackstar-link/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApi, startApiProcess, type Ended } from './testing/api-process';
import { inParallel } from './testing/nodes';
import { count, reportLine } from './testing/report';
import { createSite, type Site } from './testing/site';

const inUse = /^The data folder is in use by process \d+ \(.+\)\. .+\n$/;

describe('the data folder of the embedded database', () => {
  let site: Site;
  beforeAll(async () => {
    await buildApi();
    site = await createSite('pglite');
  });
  afterAll(() => site.remove());

  const nodes = (howMany: number) =>
    Promise.all(Array.from({ length: howMany }, () => site.node()));

  it('goes to one of eight processes that start at once', async () => {
    const contenders = (await nodes(8)).map(({ env, host }) => ({
      host,
      process: startApiProcess(env),
    }));
    const ends: Ended[] = [];
    const winners = [];
    for (const contender of contenders) {
      const won = await contender.process.ready.then(
        () => true,
        () => false,
      );
      if (won) winners.push(contender);
      else ends.push(await contender.process.ended);
    }
    const refused = ends.filter(({ code, stderr }) => code === 1 && inUse.test(stderr));
    reportLine(
      'pglite',
      '8 processes on one data folder at once',
      `${winners.length} started, ${refused.length} refused with one line`,
    );
    expect(winners).toHaveLength(1);
    expect(ends.filter(({ stderr }) => !inUse.test(stderr))).toEqual([]);
    await winners[0]?.host.ok(endpoints.getOrganization);
    await winners[0]?.process.stop();
  });

  it('is never taken from a live process', async () => {
    const holder = startApiProcess(site.env);
    await holder.ready;
    const connect = async () => {
      const { link_token } = await site.host.ok(endpoints.createLinkToken);
      const { auth_code } = await site.host.withLinkToken(link_token).ok(endpoints.createInstall, {
        body: { integration_name: 'sandbox', credentials: {} },
      });
      return site.host.ok(endpoints.exchangeAuthCode, { body: { auth_code } });
    };
    const connected = [await connect()];
    const ends: Ended[] = [];
    await inParallel(await nodes(50), 4, async ({ env }) => {
      ends.push(await startApiProcess(env).ended);
      connected.push(await connect());
    });
    await holder.stop();

    const again = startApiProcess(site.env);
    await again.ready;
    const { data } = await site.host.ok(endpoints.listConnections);
    const kept = new Set(data.map(({ connection_id }) => connection_id));
    const missing = connected.filter(({ connection_id }) => !kept.has(connection_id));
    await again.stop();
    const refused = ends.filter(({ code, stderr }) => code === 1 && inUse.test(stderr));
    reportLine(
      'pglite',
      `${ends.length} starts against a live process`,
      `${refused.length} refused with one line; ${count(connected.length)} connections made meanwhile, ${missing.length} lost`,
    );
    expect(refused).toHaveLength(50);
    expect(missing).toEqual([]);
    expect(data).toHaveLength(connected.length);
  });
});
