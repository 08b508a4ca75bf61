import type { Permission } from '@trackstar-link/contract/types';
import type { InstallProgress } from './api-install';

export interface ProbeRow {
  action: string;
  resource: string;
  status: Permission['status'] | 'pending';
}

/** How far an install has come. */
export interface Progress {
  stage: 'renewing' | 'checking_credentials' | 'checking_permissions' | 'saving';
  rows: readonly ProbeRow[];
  /** The row that was answered last: what is said aloud. */
  latest: ProbeRow | null;
}

export const noProgress: Progress = { stage: 'checking_credentials', rows: [], latest: null };

/** Takes one event of the stream into the picture. */
export function advance(progress: Progress, event: InstallProgress): Progress {
  if (event.event === 'stage') {
    const { stage, resources } = event.data;
    const rows = resources?.map((row): ProbeRow => ({ ...row, status: 'pending' }));
    return { ...progress, stage, rows: rows ?? progress.rows };
  }
  const { action, resource, status } = event.data;
  const latest: ProbeRow = { action, resource, status };
  const known = progress.rows.some((row) => row.action === action);
  const rows = known
    ? progress.rows.map((row) => (row.action === action ? latest : row))
    : [...progress.rows, latest];
  return { ...progress, rows, latest };
}
