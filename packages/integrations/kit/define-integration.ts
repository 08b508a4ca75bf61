import {
  readActions,
  resourceOf,
  type IntegrationType,
  type ReadAction,
  type WriteAction,
} from '@trackstar-link/contract';
import type { BaseUrl } from './base-url';
import type { BrowserSignIn } from './browser-sign-in';
import type { Field } from './fields';
import type { KeyHandoff } from './auth/key-handoff';
import type { VendorHttp } from './http';
import type { OrderStatuses } from './order-status';
import type { Interpret } from './statuses';
import type { RateLimit } from './traffic';
import type { Account, Text, VendorTransport } from './types';

type ResourceName<Name> = Name extends `get_${infer Resource}` ? Resource : never;
/** `orders`, `inbound_shipments`, …: what a read action reads. */
export type Resource = ResourceName<ReadAction>;

/** What was typed: a tenant or a customer's number belongs in the paths of some vendors. */
type Values = Readonly<Record<string, string>>;

/** A one-row read that answers whether these credentials may read a resource. */
export type Probe = (http: VendorHttp, values: Values) => Promise<unknown>;

/** Proves that the credentials work and tells whose they are. */
export type Check = (http: VendorHttp, values: Values) => Promise<Account | null>;

/** Fields of the unified schema that a write takes; nested ones are dotted. */
export interface WriteFields {
  required: readonly string[];
  optional: readonly string[];
}

/** What a field of a write can be in one account. */
export interface Option {
  value: string;
  label: string;
}

export interface OptionList {
  options: readonly Option[];
  /** There are others, which the one call did not list. */
  more: boolean;
}

/** Lists what a field can be, with one call; `toOptions` makes it of rows. */
export type ListOptions = (http: VendorHttp, values: Values) => Promise<OptionList>;

/** What one way to sign in gives access to. */
interface Abilities {
  /** Left out by those that call nothing over HTTP. */
  baseUrl: BaseUrl | undefined;
  check: Check;
  read: Partial<Readonly<Record<Resource, Probe>>>;
  write: Partial<Readonly<Record<WriteAction, WriteFields>>>;
  /** Fields of writes, as they are named there, that have to be something which the account has. */
  options: Readonly<Record<string, ListOptions>>;
}

/** What is kept, encrypted, for later calls, and until when it authorizes them. */
export interface Stored {
  stored: Record<string, string>;
  /** Left out where nothing of it expires. */
  expiresAt?: Date;
}

export interface SignedIn extends Stored {
  /** Carries whatever authorizes calls. */
  http: VendorHttp;
  /** Whose account it is, where signing in tells; the check may add to it. */
  account?: Account;
}

/** One way to sign in, as the functions in `auth` make it. */
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
  /** Takes what was typed, or what `signIn` stored. */
  signIn(http: VendorHttp, values: Readonly<Record<string, string>>): Promise<SignedIn>;
  /**
   * The same with what has worked before, where a refresh token is traded: only an explicit refusal
   * counts as one, and that one is the vendor's last word.
   */
  signInAgain?(http: VendorHttp, stored: Readonly<Record<string, string>>): Promise<SignedIn>;
  /** The authorized client out of what is stored, without a call; where left out, sign in again. */
  resume?(http: VendorHttp, stored: Readonly<Record<string, string>>): VendorHttp;
  /**
   * Trades what is stored for what authorizes longer. Fails with `credentials_rejected` only when the
   * vendor says so for good; whoever calls it sees to it that it happens once.
   */
  refresh?(http: VendorHttp, stored: Readonly<Record<string, string>>): Promise<Stored>;
  /** Lets the customer's own system hand its keys over in place of having them typed. */
  handoff?: KeyHandoff;
  /** The vendor sends files: the customer is shown where to, in place of a form. */
  push?: true;
  /** Works on files: there is no API to call. */
  files?: true;
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
  rateLimit?: RateLimit;
  /** The vendor's order statuses in unified terms; see `toOrderStatus`. */
  orderStatuses?: OrderStatuses;
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
  const { auth, baseUrl, check, read, write, options, sandbox = false, ...identity } = spec;
  const methods = Object.entries(auth).map(([id, method]): AuthMethod => {
    const own = { baseUrl: method.baseUrl ?? baseUrl, check: method.check ?? check };
    if (!own.check) throw new Error(`Integration ${spec.id}: ${id} needs a check.`);
    return {
      ...method,
      id,
      baseUrl: own.baseUrl,
      check: own.check,
      read: method.read ?? read ?? {},
      write: method.write ?? write ?? {},
      options: method.options ?? options ?? {},
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
