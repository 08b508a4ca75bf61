import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { graphqlAt, waitForCost } from './graphql';
import { createVendorHttp } from './http';
import { fakeVendor, type Answer } from './testing';
import { IntegrationFailure } from './types';

const ask = graphqlAt('/graphql', (_, answer) => {
  const seconds = waitForCost(answer);
  return new IntegrationFailure('throttled', {
    internal: 'throttled',
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  });
});

function asking(answers: Answer[], query: string) {
  const { transport, requests } = fakeVendor(() => answers.shift() ?? { json: { data: {} } });
  const waits: number[] = [];
  const http = createVendorHttp({
    transport,
    baseUrl: 'https://api.acme.example',
    signal: new AbortController().signal,
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return { work: ask(http, query, z.object({}), { first: 1 }), requests, waits };
}

/** As Shopify answers when the bucket is too empty for the query. */
const throttled = (requestedQueryCost: number): Answer => ({
  json: {
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
    extensions: {
      cost: {
        requestedQueryCost,
        actualQueryCost: null,
        throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 10, restoreRate: 50 },
      },
    },
  },
});

describe('graphqlAt', () => {
  it('waits until the bucket has refilled, and asks again', async () => {
    const { work, requests, waits } = asking([throttled(101)], 'query { shop { name } }');
    await work;
    expect(waits).toEqual([2000]);
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
      query: 'query { shop { name } }',
      variables: { first: 1 },
    });
  });

  it('says how long when that is too long', async () => {
    const { work, requests } = asking([throttled(400)], '{ shop { name } }');
    await expect(work).rejects.toMatchObject({ kind: 'throttled', retryAfterSeconds: 8 });
    expect(requests).toHaveLength(1);
  });

  it('never repeats a mutation', async () => {
    const { work, requests } = asking([throttled(60)], '  mutation { orderCancel { id } }');
    await expect(work).rejects.toMatchObject({ kind: 'throttled' });
    expect(requests).toHaveLength(1);
  });

  it('leaves the status of a failed call to the usual reading', async () => {
    const { work } = asking([{ ...throttled(1), status: 401 }], '{ shop { name } }');
    await expect(work).rejects.toMatchObject({ kind: 'credentials_rejected' });
  });
});

it.each([undefined, null, {}, { extensions: { cost: {} } }])('reads no wait from %j', (answer) =>
  expect(waitForCost(answer)).toBeUndefined(),
);
