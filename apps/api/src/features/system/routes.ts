import { endpoints } from '@trackstar-link/contract';
import type { AppContext } from '../../platform/context';
import { AppError } from '../../platform/http/app-error';
import { RawReply, rawRoute, route, type Route } from '../../platform/http/route';
import type { Metrics } from '../../platform/metrics';

export interface SystemServices extends Pick<AppContext, 'database' | 'jobs'> {
  metrics: Metrics;
  isStopping(): boolean;
}

export function systemRoutes({ database, jobs, metrics, isStopping }: SystemServices): Route[] {
  return [
    route(endpoints.getHealth, async () => ({ status: 'ok' }) as const),

    route(endpoints.getReadiness, async () => {
      if (isStopping()) throw new AppError('shutting_down');
      try {
        await database.ping();
      } catch (cause) {
        throw new AppError('database_unavailable', { cause });
      }
      if (!jobs.ready()) {
        throw new AppError('database_unavailable', { message: 'The queue is not running yet.' });
      }
      // Migrations run before the first request is taken.
      return {
        status: 'ready',
        checks: { database: 'ok', migrations: 'ok', queue: 'ok' },
      } as const;
    }),

    rawRoute(
      endpoints.getMetrics,
      async () => new RawReply(await metrics.text(), { 'content-type': metrics.contentType }),
    ),
  ];
}
