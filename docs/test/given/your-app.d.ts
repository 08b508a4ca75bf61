import type { Request } from 'express';

/** The reader's own part of the backend: who is logged in, and where tokens are kept. */
export function customerOf(request: Request): string;
export function saveConnection(
  customer: string,
  connectionId: string,
  accessToken: string,
): Promise<void>;
