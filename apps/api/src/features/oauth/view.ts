import { errorKinds, type ErrorCode, type OAuthAttempt } from '@trackstar-link/contract';
import { accountName } from '@trackstar-link/integrations/kit';
import { toTimestamp } from '../../platform/time';
import type { AttemptRow } from './attempts';

/** An attempt as its link session sees it. Nothing of the sign-in itself is in it. */
export function toAttempt(row: AttemptRow): OAuthAttempt {
  const lapsed = row.expired && row.status !== 'claimed' && row.status !== 'failed';
  const status = lapsed ? 'failed' : row.status;
  const code = lapsed ? 'oauth_expired' : row.errorCode;
  const isDone = status === 'completed';
  return {
    attempt_id: row.id,
    status,
    needs_confirmation: isDone && row.via === 'link',
    integration_name: row.integrationName,
    integration_type: row.integrationType,
    account: isDone ? row.account : null,
    account_name: isDone ? accountName(row.account) : null,
    error: status === 'failed' ? { code: code ?? 'oauth_failed', message: words(row, code) } : null,
    expires_at: toTimestamp(row.expiresAt),
  };
}

function words({ errorMessage }: AttemptRow, code: string | null): string {
  if (errorMessage !== null && code !== 'oauth_expired') return errorMessage;
  return errorKinds[isErrorCode(code) ? code : 'oauth_failed'].message;
}

function isErrorCode(code: string | null): code is ErrorCode {
  return code !== null && Object.hasOwn(errorKinds, code);
}
