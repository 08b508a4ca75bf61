import {
  readActions,
  resourceOf,
  type IntegrationType,
  type ReadAction,
  type WriteAction,
} from '@trackstar-link/contract';
import type { BrowserSignIn } from './browser-sign-in';
import type { Field } from './fields';
import type { Interpret, VendorHttp } from './http';
import type { Account, Text, VendorTransport } from './types';

type ResourceName<Name> = Name extends `get_${infer Resource}` ? Resource : never;
/** `orders`, `inbound_shipments`, …: what a read action reads. */
export type Resource = ResourceName<ReadAction>;

/** A one-row read that answers whether these credentials may read a resource. */
export type Probe = (http: VendorHttp) => Promise<unknown>;

/** Proves that the credentials work and tells whose they are. */
export type Check = (http: VendorHttp) => Promise<Account | null>;

/** Fields of the unified schema that a write takes; nested ones are dotted. */
export interface WriteFields {
  required: readonly string[];
  optional: readonly string[];
}

/** What one way to sign in gives access to. */
interface Abilities {
  baseUrl: string;
  check: Check;
  read: Partial<Readonly<Record<Resource, Probe>>>;
  write: Partial<Readonly<Record<WriteAction, WriteFields>>>;
}

export interface SignedIn {
  /** Carries whatever authorizes calls. */
  http: VendorHttp;
  /** What to keep, encrypted, to sign in again later. */
  stored: Record<string, string>;
}

/** One way to sign in, as `basic`, `headerKey`, `oauth2Code` and the others make it. */
export interface SignIn {
  label: Text;
  description?: Text;
  /** In the order of the form. */
  fields: Readonly<Record<string, Field>>;
  helpUrl?: string;
  /** What to do when the vendor refuses these credentials. */
  rejectedHint?: Text;
  /** Set where the customer's browser goes to the vendor; `signIn` then takes what that yielded. */
  browser?: BrowserSignIn;
  signIn(http: VendorHttp, values: Readonly<Record<string, string>>): Promise<SignedIn>;
}

export interface AuthMethod extends SignIn, Abilities {
  id: string;
}

interface Identity {
  /** Kebab-case; the folder's name, and `integration_name` on the wire. */
  id: string;
  /** As the vendor writes it. */
  name: string;
  type: IntegrationType;
  description: Text;
  /** The markup of `logo.svg`. */
  logo: string;
  /** Recognizes errors that this vendor words in its own way, before the usual reading of statuses. */
  interpret?: Interpret;
  rateLimit?: {
    /** Names the seconds to wait, where the vendor sends no Retry-After. */
    resetHeader: string;
  };
  /** Answers instead of the network. */
  transport?: VendorTransport;
}

export interface IntegrationSpec extends Identity, Partial<Abilities> {
  /** Made-up data, shown only where a host asks for it. */
  sandbox?: boolean;
  /** Ways to sign in, the recommended one first. What they state overrides the integration's own. */
  auth: Readonly<Record<string, SignIn & Partial<Abilities>>>;
}

export interface IntegrationDefinition extends Identity {
  sandbox: boolean;
  methods: readonly AuthMethod[];
}

/** Turns an integration's data into the form that the kit works with. */
export function defineIntegration(spec: IntegrationSpec): IntegrationDefinition {
  const { auth, baseUrl, check, read, write, sandbox = false, ...identity } = spec;
  const methods = Object.entries(auth).map(([id, method]): AuthMethod => {
    const own = { baseUrl: method.baseUrl ?? baseUrl, check: method.check ?? check };
    if (own.baseUrl === undefined || !own.check) {
      throw new Error(`Integration ${spec.id}: ${id} needs a baseUrl and a check.`);
    }
    return {
      ...method,
      id,
      baseUrl: own.baseUrl,
      check: own.check,
      read: method.read ?? read ?? {},
      write: method.write ?? write ?? {},
    };
  });
  if (methods.length === 0) throw new Error(`Integration ${spec.id} has no way to sign in.`);
  return { ...identity, sandbox, methods };
}

/** The probe of a read action, where this way to sign in has one. */
export function probeOf(method: AuthMethod, action: ReadAction): Probe | undefined {
  return method.read[resourceOf(action) as Resource];
}

/** The reads of this way to sign in, in the order in which a customer sees them. */
export function readsOf(method: AuthMethod): ReadAction[] {
  return readActions.filter((action) => probeOf(method, action));
}

/** `nested('line_items', 'sku')` → `['line_items', 'line_items.sku']`, to list fields of a write. */
export function nested(field: string, ...children: string[]): string[] {
  return [field, ...children.map((child) => `${field}.${child}`)];
}
