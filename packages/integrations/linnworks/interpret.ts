import { z } from 'zod';
import { IntegrationFailure, type Interpret } from '../kit';

const Refusal = z.object({ Message: z.string() });
const Session = z.object({
  Token: z.string(),
  Server: z.string(),
  Status: z.object({ State: z.string() }),
});

/** What Linnworks words in its own way: which permission lacks, and an account that is locked. */
export const interpret: Interpret = ({ status, json }) =>
  status === 401 || status === 403 ? missingNode(json) : lockedSession(json);

/** Operations belong to nodes of a user's permissions: `GlobalPermissions.OrderBook.OpenOrdersNode`. */
function missingNode(json: unknown): IntegrationFailure | undefined {
  const message = Refusal.safeParse(json).data?.Message ?? '';
  const path = /\bGlobalPermissions((?:\.[A-Za-z]{1,40}){1,6})\b/.exec(message)?.[1];
  if (path === undefined) return undefined;
  const node = path.slice(1).replaceAll('.', ' → ').replace(/Node$/, '');
  return new IntegrationFailure('missing_permission', {
    internal: `Lacks ${path.slice(1)}`,
    publicMessage: `The Linnworks user lacks the permission ${node}. Grant it in Linnworks, then connect again.`,
  });
}

/** A locked account gets a session too, with which nothing can be done. */
function lockedSession(json: unknown): IntegrationFailure | undefined {
  const state = Session.safeParse(json).data?.Status.State;
  if (state === 'LOCKED_FULL') {
    return new IntegrationFailure('account_disabled', { internal: 'The account is locked.' });
  }
  if (state === 'MAINTENANCE') {
    return new IntegrationFailure('unreachable', { internal: 'The account is being maintained.' });
  }
  return undefined;
}
