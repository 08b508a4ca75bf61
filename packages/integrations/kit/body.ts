import { encodeQuery, type Query } from './query';

/** A body that is sent as it is, with its content type. */
export class RawBody {
  constructor(
    readonly contentType: string,
    readonly text: string,
  ) {}
}

/** A form body, as most token endpoints take it. */
export function form(fields: Query): RawBody {
  return new RawBody('application/x-www-form-urlencoded', encodeQuery(fields));
}

/** What is sent for a body: JSON unless it says otherwise. */
export function encodeBody(body: unknown): RawBody | undefined {
  if (body === undefined || body instanceof RawBody) return body;
  return new RawBody('application/json', JSON.stringify(body));
}
