import type { LinkConfig, OpenTarget } from './config';
import { dispatch, type EventDetail } from './element-events';
import { attributeOf, readAttribute, settingNames, type ElementSettings } from './element-settings';
import type { LinkCallbacks, LinkEvents } from './events';
import { labelFor } from './label';
import type { Link } from './link';
import { nameOf } from './names';
import { registerTrackstar } from './registry';

interface ElementFunctions extends Partial<LinkCallbacks> {
  /** Fetches a link token from your backend. Called when the modal opens, never before. */
  getLinkToken?: LinkConfig['getLinkToken'];
}

/** A `<trackstar-connect>`: attributes or properties say what it offers, properties hold functions. */
export interface TrackstarConnectElement extends HTMLElement, ElementSettings, ElementFunctions {
  /** Makes the button one that cannot be pressed. */
  disabled: boolean;
  /** Opens the modal; with `integrationId` straight at that integration. */
  open(target?: OpenTarget): void;
  close(): void;
}

type Properties = ElementSettings & ElementFunctions;

const propertyNames: readonly (keyof Properties)[] = [
  ...settingNames,
  ...(['getLinkToken', 'onSuccess', 'onClose', 'onLoad', 'onExit', 'onEvent'] as const),
];

/** How long a click waits for a page that has yet to set getLinkToken, in milliseconds. */
const patience = 10_000;

/** The documented look, for a page to change with `trackstar-connect::part(button)`. */
const look =
  ':host{display:inline-block}:host([hidden]){display:none}' +
  'button{width:100%;padding:10px 20px;background:#fff;color:#000;border:2px solid #f1f1f1;' +
  'border-radius:4px;font:inherit;cursor:pointer}button:disabled{opacity:.6}';

/** Made only where there is a page: a server has no HTMLElement to extend. */
export function createElementClass(): CustomElementConstructor {
  // Unlike a style element, a sheet that a script makes is nothing that a strict style-src refuses.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);

  return class TrackstarConnect extends HTMLElement {
    static readonly observedAttributes = [...settingNames.map(attributeOf), 'disabled'];

    readonly #set: Partial<Properties> = {};
    readonly #button = document.createElement('button');
    readonly #label = document.createElement('span');
    #link: Link | undefined;
    #name = '';
    #onTokenSource = () => {};

    static {
      for (const name of propertyNames) {
        Object.defineProperty(this.prototype, name, {
          get(this: TrackstarConnect) {
            return this.#get(name);
          },
          set(this: TrackstarConnect, value: never) {
            this.#set[name] = value;
            this.#update();
          },
        });
      }
    }

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
      root.adoptedStyleSheets = [sheet];
      root.append(this.#button);
      this.#button.type = 'button';
      this.#button.setAttribute('part', 'button');
      this.#button.append(document.createElement('slot'), this.#label);
      this.#button.onclick = () => this.open();
      // What a framework renders into it, and when, is not ours to know.
      const observer = new MutationObserver(() => this.#update());
      observer.observe(this, { childList: true, characterData: true, subtree: true });
      this.#adoptEarlyProperties();
    }

    connectedCallback() {
      this.#update();
      this.#link ??= this.#createLink();
    }

    disconnectedCallback() {
      // What is only moved within the page is back by then.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#link?.destroy();
        this.#link = undefined;
      });
    }

    attributeChangedCallback() {
      this.#update();
    }

    get disabled() {
      return this.hasAttribute('disabled');
    }

    set disabled(value: boolean) {
      this.toggleAttribute('disabled', Boolean(value));
    }

    open(target?: OpenTarget) {
      this.#link?.open({ integrationId: this.#get('integrationId'), ...target });
    }

    close() {
      this.#link?.close();
    }

    override click() {
      this.#button.click();
    }

    /** Frameworks may set properties before the element is one: they hide those of the class. */
    #adoptEarlyProperties() {
      const own = this as unknown as Record<string, unknown>;
      for (const name of [...propertyNames, 'disabled']) {
        if (!Object.hasOwn(own, name)) continue;
        const value = own[name];
        Reflect.deleteProperty(own, name);
        own[name] = value;
      }
    }

    #get<Name extends keyof Properties>(name: Name): Partial<Properties>[Name] {
      // What a page writes into an attribute is checked where it is used, as in a config.
      return this.#set[name] ?? (readAttribute(this, name) as Partial<Properties>[Name]);
    }

    #update() {
      const hasContent = this.children.length || this.textContent.trim();
      this.#label.textContent = hasContent ? '' : labelFor(this.#get('integrationType'));
      this.#button.disabled = this.disabled;
      if (this.#set.getLinkToken) this.#onTokenSource();
      if (!this.#link) return;
      const config = this.#config();
      if (nameOf(config) === this.#name) return this.#link.configure(config);
      this.#link.destroy();
      this.#link = this.#createLink();
    }

    #createLink() {
      const config = this.#config();
      this.#name = nameOf(config);
      return registerTrackstar().create(config);
    }

    #config(): LinkConfig {
      const settings: Record<string, unknown> = {};
      for (const name of settingNames) {
        const value = this.#get(name);
        if (value !== undefined) settings[name] = value;
      }
      return {
        ...settings,
        getLinkToken: () => this.#getLinkToken(),
        onSuccess: (...args) => this.#succeed(...args),
        onLoad: () => {
          dispatch(this, 'load', null);
          return this.#set.onLoad?.();
        },
        onClose: () => {
          dispatch(this, 'close', null);
          return this.#set.onClose?.();
        },
        onExit: (error, detail) => {
          dispatch(this, 'exit', { error, ...detail });
          return this.#set.onExit?.(error, detail);
        },
        onEvent: (...event) => {
          const [name, detail] = event;
          dispatch(this, 'event', { name, detail } as EventDetail);
          return this.#set.onEvent?.(...event);
        },
      };
    }

    /** A click may come before the page's own script has set the function: the customer waits. */
    async #getLinkToken() {
      if (!this.#set.getLinkToken) {
        await new Promise<void>((resolve) => {
          this.#onTokenSource = resolve;
          setTimeout(resolve, patience);
        });
      }
      const { getLinkToken } = this.#set;
      if (!getLinkToken) throw new Error('getLinkToken is not set.');
      return getLinkToken();
    }

    async #succeed(...[authCode, integrationName, close]: LinkEvents['onSuccess']) {
      const { onSuccess } = this.#set;
      const storing: unknown[] = [];
      let taken = Boolean(onSuccess);
      dispatch(this, 'success', {
        get authCode() {
          taken = true;
          return authCode;
        },
        integrationName,
        close,
        waitUntil: (stored) => void storing.push(stored),
      });
      await Promise.all([...storing, onSuccess?.(authCode, integrationName, close)]);
      if (!taken) throw new Error('Nobody took the auth code.');
    }
  };
}
