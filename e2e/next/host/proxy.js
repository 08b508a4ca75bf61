import { NextResponse } from 'next/server';

/**
 * A policy as strict as Next.js can be served with: scripts and styles by nonce. Of Trackstar Link it
 * allows the frame, and nothing else.
 */
export function proxy(request) {
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self'",
    `frame-src ${process.env.LINK_URL}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  // Next.js takes the nonce for its own tags from the request's policy.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}
