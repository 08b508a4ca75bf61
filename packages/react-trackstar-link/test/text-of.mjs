import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Everything that is piped into the stream that `pipe` gets. */
export function textOf(pipe) {
  const body = new PassThrough();
  pipe(body);
  return text(body);
}
