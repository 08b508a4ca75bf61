import { expect, it } from 'vitest';
import { createMetrics } from './metrics';

it('counts requests by route template and status, each server by itself', async () => {
  const [metrics, other] = [createMetrics(), createMetrics()];
  const request = { method: 'GET', route: '/connections/{id}', status: 200, durationMs: 20 };
  metrics.observeRequest(request);
  metrics.observeRequest(request);
  metrics.observeRequest({ ...request, status: 404 });
  const text = await metrics.text();
  const count = 'http_request_duration_seconds_count{method="GET",route="/connections/{id}"';
  expect(text).toContain(`${count},status="200"} 2`);
  expect(text).toContain(`${count},status="404"} 1`);
  expect(text).toMatch(/http_request_duration_seconds_bucket\{le="0.025",.*status="200"\} 2/);
  expect(text).toContain('process_resident_memory_bytes');
  expect(await other.text()).not.toContain(count);
  expect(metrics.contentType).toMatch(/^text\/plain/);
});
