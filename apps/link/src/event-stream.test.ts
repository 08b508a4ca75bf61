import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, type StreamEvent } from './event-stream';

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

/** Cuts bytes at the given places: also inside a character or a line end. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort(
    (a, b) => a - b,
  );
  return [0, ...edges].map((start, index) => bytes.slice(start, edges[index] ?? bytes.length));
}

async function collect(chunks: readonly Uint8Array[]): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of readEvents(streamOf(chunks))) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('reading an event stream', () => {
  it('gives the same events however the network cuts it', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ event: fc.constantFrom('stage', 'permission', 'done'), data: text })),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.nat(), { maxLength: 20 }),
        async (events, end, places) => {
          const body = events
            .map(({ event, data }) => `event: ${event}${end}data: ${data}${end}${end}`)
            .join('');
          expect(await collect(cut(bytes(body), places))).toEqual(events);
        },
      ),
    );
  });

  it('joins data lines, skips comments and events without data', async () => {
    const body = ': keep-alive\n\nevent: done\ndata: {\ndata:}\n\nevent: stage\n\n';
    expect(await collect([bytes(body)])).toEqual([{ event: 'done', data: '{\n}' }]);
  });

  it('drops an event that was cut off', async () => {
    expect(await collect([bytes('data: whole\n\ndata: hal')])).toEqual([
      { event: 'message', data: 'whole' },
    ]);
  });

  it('refuses an event without an end', async () => {
    const line = bytes('x'.repeat(600_000));
    await expect(collect([line, line])).rejects.toThrow('no end of event');
  });
});
