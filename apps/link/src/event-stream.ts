export interface StreamEvent {
  event: string;
  data: string;
}

/** Far above anything the API streams; a runaway answer must not fill the tab's memory. */
const maxPending = 1_000_000;

function parseBlock(block: string): StreamEvent | null {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length > 0 ? { event, data: data.join('\n') } : null;
}

/** Parses a text/event-stream body, however the network cuts it into chunks. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<StreamEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      pending += decoder.decode(value, { stream: !done });
      // A lone CR at the end may be half of a CRLF: it waits for the next chunk.
      const held = !done && pending.endsWith('\r') ? '\r' : '';
      pending = pending.slice(0, pending.length - held.length).replace(/\r\n?/g, '\n') + held;
      for (let end = pending.indexOf('\n\n'); end >= 0; end = pending.indexOf('\n\n')) {
        const parsed = parseBlock(pending.slice(0, end));
        pending = pending.slice(end + 2);
        if (parsed) yield parsed;
      }
      if (done) return;
      if (pending.length > maxPending) throw new Error('The event stream has no end of event.');
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
