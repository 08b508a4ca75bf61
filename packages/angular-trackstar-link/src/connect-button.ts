import {
  afterNextRender,
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  EventEmitter,
  inject,
  input,
  isSignal,
  output,
  Output,
  signal,
  type OutputEmitterRef,
} from '@angular/core';
import type {
  ActionName,
  ExitDetail,
  ExitError,
  LanguageName,
  LinkConfig,
} from '@trackstar/link-js';
import { defaultLook, labelOf } from './look';
import { TrackstarLink, type TrackstarLinkControls } from './link.service';

/** What `(success)` tells. */
export interface TrackstarSuccess {
  authCode: string;
  integrationName: string;
  /** Closes the modal. */
  close: () => void;
}

/** What `(exit)` tells: the error that was showing, or null, and the screen. */
export interface TrackstarExit {
  error: ExitError | null;
  detail: ExitDetail;
}

type Event<Args> = Args extends [infer Name, infer Detail] ? { name: Name; detail: Detail } : never;

/** What `(event)` tells: a step's name with its details. */
export type TrackstarEvent = Event<Parameters<NonNullable<LinkConfig['onEvent']>>>;

/** A button that connects your customer's system. */
@Component({
  selector: 'trackstar-connect-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button
    type="button"
    [class]="buttonClass()"
    [style]="look()"
    [disabled]="disabled()"
    [attr.aria-label]="ariaLabel()"
    (click)="link.open()"
  >
    <ng-content>{{ label() }}</ng-content>
  </button>`,
})
export class TrackstarConnectButton {
  /** Fetches a link token from your backend. Called when the modal opens, never before. */
  readonly getLinkToken = input.required<() => Promise<string>>();
  /**
   * Takes the auth code to your backend. Return the promise of doing so: when it rejects, the customer
   * sees that it failed and can try again, which nothing bound to `(success)` can bring about.
   */
  readonly onSuccess = input<LinkConfig['onSuccess']>();
  /** The kind of system to connect. Default `wms`. */
  readonly integrationType = input<LinkConfig['integrationType']>();
  /** Adds the Sandbox, which needs no credentials. */
  readonly sandbox = input(false, { transform: booleanAttribute });
  /** Only integrations that support all of these actions. */
  readonly integrationsWithEndpoints = input<readonly ActionName[]>();
  /** Only these integrations. Exactly one: the choice is skipped. */
  readonly integrationAllowList = input<readonly string[]>();
  /** All integrations but these. Together with an allow list, neither applies. */
  readonly integrationBlockList = input<readonly string[]>();
  /** Switches these actions off for connections made with this button. */
  readonly disabledFunctions = input<readonly ActionName[]>();
  /** URL of a logo to show instead of your organization's. */
  readonly logo = input<string>();
  /** Names this button when a page has several. */
  readonly buttonId = input<string>();
  /** Where Trackstar Link runs, such as `https://link.example.com`. */
  readonly baseUrl = input<string>();
  /** Language of the modal. Default: the customer's browser decides. */
  readonly language = input<LanguageName>();
  /** Default `system`. */
  readonly theme = input<LinkConfig['theme']>();

  /** Classes of the `<button>` itself, as `[class]` takes them. */
  readonly buttonClass = input<string | string[] | Record<string, boolean>>();
  /** Styles of the `<button>` itself, as `[style]` takes them. They go over the default look. */
  readonly buttonStyle = input<Record<string, string | null | undefined>>();
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly ariaLabel = input<string>();

  /** A connection was made; with an `onSuccess`, once that has taken the code. */
  // Not output(): only this kind knows whether anybody listens, and a code must not go to nobody.
  @Output() readonly success = new EventEmitter<TrackstarSuccess>();
  /** The modal is closed, however that happened. Exactly once per opening. */
  readonly close = output();
  /** The same with the reason. */
  readonly exit = output<TrackstarExit>();
  /** The button can be clicked. Once per button. */
  readonly load = output();
  /** A step of the customer's way, for your funnel. */
  readonly event: OutputEmitterRef<TrackstarEvent> = output<TrackstarEvent>();

  protected readonly link: TrackstarLinkControls = inject(TrackstarLink).create(() =>
    this.config(),
  );
  private readonly rendered = signal(false);

  constructor() {
    afterNextRender(() => this.rendered.set(true));
  }

  protected label(): string {
    return labelOf(this.integrationType());
  }

  /** Only once it is rendered in a browser: a server would write a style attribute. */
  protected look(): Record<string, string | null | undefined> | undefined {
    return this.rendered() ? { ...defaultLook, ...this.buttonStyle() } : undefined;
  }

  private config(): LinkConfig {
    const inputs: Record<string, unknown> = {};
    // All of them: a link takes from its config what it knows.
    for (const [name, read] of Object.entries(this)) {
      const value: unknown = isSignal(read) ? read() : null;
      // Only what is set: a buttonId that is there counts as a name even when it is undefined.
      if (value != null) inputs[name] = value;
    }
    return {
      ...(inputs as Pick<LinkConfig, 'getLinkToken'>),
      onSuccess: async (authCode, integrationName, close) => {
        const take = this.onSuccess();
        if (!take && !this.success.observed) throw new Error('onSuccess is missing.');
        await take?.(authCode, integrationName, close);
        this.success.emit({ authCode, integrationName, close });
      },
      onClose: () => this.close.emit(),
      onExit: (error, detail) => this.exit.emit({ error, detail }),
      onLoad: () => this.load.emit(),
      onEvent: (name, detail) => this.event.emit({ name, detail } as TrackstarEvent),
    };
  }
}
