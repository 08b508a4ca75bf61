import type { Logger } from '../logging';
import type { Metrics } from '../metrics';
import { AppError } from './app-error';
import type { FinishedRequest } from './pipeline';

/** One log line and one observation per request; failures of ours with their cause. */
export function logFinished(logger: Logger, metrics: Metrics, request: FinishedRequest): void {
  const { requestId, method, route, status, durationMs, orgId, code, error } = request;
  logger.requestLine({
    requestId,
    method,
    route,
    status,
    durationMs,
    ...(orgId !== undefined && { orgId }),
    ...(code !== undefined && { code }),
  });
  metrics.observeRequest({ method, route, status, durationMs });
  if (status < 500) return;
  const cause = error instanceof AppError ? (error.cause ?? error) : error;
  logger.error({ requestId, err: cause }, 'request failed');
}
