import type { Dropbox } from '@trackstar-link/contract/types';
import { call, isRecord, notReached, sessionDeadline, toFailure, type Caller } from './api';

export interface DropboxRequest {
  integration_name: string;
  integration_type: string;
  auth_method: string;
}

/** Has a place made that the system can send files to. */
export async function createDropbox(caller: Caller, request: DropboxRequest): Promise<Dropbox> {
  try {
    const { response, requestId } = await call('/link/session/dropboxes', caller, sessionDeadline, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    const dropbox: unknown = await response.json();
    if (!isRecord(dropbox) || typeof dropbox['dropbox_id'] !== 'string')
      throw toFailure(undefined, requestId);
    return dropbox as unknown as Dropbox;
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}
