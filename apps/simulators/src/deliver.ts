const machine = ['127.0.0.1', 'localhost', '[::1]'];
const deadlineMs = 10_000;

/**
 * Lets the server of a simulated system call ours, as a real one does to hand over keys: on this
 * machine only, and only where keys are taken.
 */
export async function deliver(request: Request): Promise<Response> {
  const { protocol, hostname, pathname } = new URL(request.url);
  const isOurs = machine.includes(hostname) && /^\/oauth\/keys\/[a-z0-9-]+$/.test(pathname);
  if (protocol !== 'http:' || !isOurs) return new Response('Not here.', { status: 403 });
  return fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(deadlineMs) });
}
