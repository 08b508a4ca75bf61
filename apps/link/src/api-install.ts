import type { InstallReply, InstallStage, Permission } from '@trackstar-link/contract/types';
import { call, CallFailed, isRecord, notReached, toFailure, type Caller } from './api';
import { readEvents } from './event-stream';

export interface InstallRequest {
  integration_name: string;
  integration_type: string;
  auth_method: string;
  credentials: Record<string, string>;
  dropbox_id?: string;
  disabled_functions: string[];
  existing?: ExistingChoice;
}

/** What to do about an account that the customer has connected already. */
export type ExistingChoice = 'reinstall' | 'add';

/** What an install ended in, with the id of the call that did it. */
export interface Connected extends InstallReply {
  requestId?: string | undefined;
}

export type InstallProgress =
  { event: 'stage'; data: InstallStage } | { event: 'permission'; data: Permission };

/** The API gives up after 30 seconds; this is for an answer that got lost on the way. */
const installDeadline = 45_000;

/** Connects a system; tells about progress while the API checks and probes. */
export async function createInstall(
  caller: Caller,
  request: InstallRequest,
  onProgress: (progress: InstallProgress) => void,
): Promise<Connected> {
  try {
    const { response, requestId } = await call('/link/session/installs', caller, installDeadline, {
      method: 'POST',
      headers: { Accept: 'text/event-stream', 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!isStream || !response.body) return toReply(await response.json(), requestId);
    for await (const { event, data } of readEvents(response.body)) {
      const parsed: unknown = JSON.parse(data);
      if (event === 'done') return toReply(parsed, requestId);
      if (event === 'failed') throw toFailure(parsed, requestId);
      if (event === 'stage' || event === 'permission')
        onProgress({ event, data: parsed } as InstallProgress);
    }
    throw new CallFailed('network', 'The stream ended before its result.', requestId);
  } catch (cause) {
    throw notReached(cause, caller.signal);
  }
}

export function toReply(body: unknown, requestId: string | undefined): Connected {
  const code = isRecord(body) ? body['auth_code'] : undefined;
  const hasCode = code === null || typeof code === 'string';
  if (isRecord(body) && hasCode && Array.isArray(body['permissions']))
    return { ...(body as unknown as InstallReply), requestId };
  throw toFailure(undefined, requestId);
}
