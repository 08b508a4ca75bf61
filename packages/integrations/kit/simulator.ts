import type { ReadAction } from '@trackstar-link/contract';
import type { SftpSimulator } from './sftp-simulator';
import type { FailureKind, VendorTransport } from './types';
import type { Wait } from './wait';

/** A fake vendor system that speaks the vendor's wire format, failures included. */
export interface Simulator {
  handle(request: Request): Promise<Response>;
  /** Where files are fetched from this vendor. */
  sftp?: SftpSimulator;
}

export interface SimulatorOptions {
  /** Replaced in tests, so that slow answers take no time. */
  wait?: Wait;
  /** Calls our server as the system's own server does; where left out, nobody can be reached. */
  send?: (request: Request) => Promise<Response>;
  /** Credentials that do not work any more: their account has turned them off. */
  revoked?: ReadonlySet<string>;
}

export type ExpectedOutcome =
  | { connects: true; denied?: readonly ReadAction[]; unknown?: readonly ReadAction[] }
  | { connects: false; failure: FailureKind };

/** Credentials that a simulator knows, and what comes of them. */
export interface TestCredentials {
  label: string;
  /** The way to sign in. */
  method: string;
  values: Readonly<Record<string, string>>;
  /** Whom to sign in as on the simulator's page, where the way to sign in leads there. */
  account?: string;
  outcome: ExpectedOutcome;
}

/** What every `simulator.ts` exports. */
export interface SimulatorModule {
  createSimulator(options?: SimulatorOptions): Simulator;
  testCredentials: readonly TestCredentials[];
  /** Heeds `revoked`: what was typed can be turned off, as a customer may in the system. */
  revocable?: true;
}

/** The outcome in words, for lists of test credentials. */
export function describeOutcome(outcome: ExpectedOutcome): string {
  if (!outcome.connects) return `Fails: ${outcome.failure.replaceAll('_', ' ')}`;
  const parts = [
    ...(outcome.denied ? [`denied: ${outcome.denied.join(', ')}`] : []),
    ...(outcome.unknown ? [`unknown: ${outcome.unknown.join(', ')}`] : []),
  ];
  return parts.length > 0 ? `Connects; ${parts.join('; ')}` : 'Connects';
}

/** Calls a simulator in process, as if it were behind a network. */
export function simulatorTransport(simulator: Simulator): VendorTransport {
  return async ({ method, url, headers, body, signal }) => {
    const request = new Request(url, {
      method,
      headers,
      signal,
      ...(body !== undefined && { body }),
    });
    const response = await simulator.handle(request);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Answers shared by simulators. */
export const answers = {
  text: (body: string, status = 200): Response =>
    new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  json: (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
    Response.json(body, { status, headers }),
  /** What a proxy or a maintenance page sends in place of an API's answer. */
  html: (status = 200): Response =>
    new Response('<!doctype html><title>Down for maintenance</title><h1>Back soon</h1>', {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
};
