import type { IncomingMessage } from 'node:http';
import express from 'express';
import { AppError } from './app-error';

const maxBytes = 1024 * 1024;
const maxDepth = 32;

/** Counts nesting on the raw bytes, before anything is built from them. */
function checkDepth(bytes: Buffer): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inString) {
      if (byte === 0x5c) index += 1;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      // The parser marks it as entity.verify.failed, which nothing else here can cause.
      if (depth > maxDepth) throw new Error(`nested more than ${maxDepth} levels deep`);
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
}

const parse = express.json({
  limit: maxBytes,
  inflate: false,
  strict: false,
  type: () => true,
  verify: (_request, _response, bytes) => checkDepth(bytes),
});

export function hasBody(request: IncomingMessage): boolean {
  const length = request.headers['content-length'];
  return (
    request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
  );
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType ?? '');
}

const parseForm = express.urlencoded({
  limit: maxBytes,
  inflate: false,
  // Flat names and values: nothing is built from brackets in a name.
  extended: false,
  parameterLimit: 100,
  type: () => true,
});

/** Reads the fields of an HTML form within their limits; undefined when none were sent. */
export function readForm(request: express.Request, response: express.Response): Promise<unknown> {
  if (!hasBody(request)) return Promise.resolve(undefined);
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return Promise.reject(new AppError('unsupported_media_type'));
  }
  return run(parseForm, request, response);
}

/** Reads a JSON body within its limits; undefined when none was sent. */
export function readBody(request: express.Request, response: express.Response): Promise<unknown> {
  if (!hasBody(request)) return Promise.resolve(undefined);
  if (!isJson(request.headers['content-type'])) {
    return Promise.reject(new AppError('unsupported_media_type'));
  }
  return run(parse, request, response);
}

function run(
  parser: typeof parse,
  request: express.Request,
  response: express.Response,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    parser(request, response, (error?: unknown) => {
      if (error === undefined) resolve(request.body);
      else reject(toBodyError(error));
    });
  });
}

function toBodyError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  switch ('type' in error ? error.type : '') {
    case 'entity.too.large':
    case 'parameters.too.many':
      return new AppError('body_too_large');
    case 'entity.verify.failed':
      return new AppError('body_too_deep');
    case 'entity.parse.failed':
    case 'request.size.invalid':
    case 'request.aborted':
      return new AppError('body_not_json', { internal: error.message });
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new AppError('unsupported_media_type', {
        message: 'Send the body uncompressed, in UTF-8.',
      });
    default:
      return error;
  }
}
