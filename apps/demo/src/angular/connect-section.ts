import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TrackstarConnectButton } from '@trackstar/angular-trackstar-link';
import { systems } from '../variants';
import { HostState } from './host-state';
import { withZone } from './with-zone';

/** One button for everything, and one per system: several on a page are told apart by `buttonId`. */
@Component({
  selector: 'demo-connect',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TrackstarConnectButton],
  template: `
    <section class="panel connect" aria-labelledby="connect-title">
      <div>
        <p class="eyebrow">Settings / Integrations</p>
        <h1 id="connect-title">Connect your warehouse</h1>
        <p class="muted">
          The same as the first page, made with Angular, which finds out what to draw anew
          {{ withZone ? 'from zone.js' : 'from signals' }}.
          <a [href]="other.href">{{ other.name }}</a>
        </p>
        <trackstar-connect-button
          buttonClass="button primary"
          [buttonStyle]="look"
          sandbox
          [getLinkToken]="any.getLinkToken"
          [onSuccess]="any.onSuccess"
          (load)="any.onLoad()"
          (close)="any.onClose()"
          (exit)="any.onExit($event.error, $event.detail)"
          (event)="any.onEvent($event.name, $event.detail)"
          >Connect a warehouse</trackstar-connect-button
        >
      </div>
      <ul class="systems" aria-label="Or start with your system">
        @for (system of systems; track system.id) {
          <li>
            <span>
              <strong>{{ system.name }}</strong>
              <span class="muted small">{{ system.about }}</span>
            </span>
            <trackstar-connect-button
              buttonClass="button"
              [buttonStyle]="look"
              [buttonId]="system.id"
              [integrationAllowList]="[system.id]"
              [sandbox]="system.id === 'sandbox'"
              [ariaLabel]="'Connect ' + system.name"
              [getLinkToken]="system.host.getLinkToken"
              [onSuccess]="system.host.onSuccess"
              (load)="system.host.onLoad()"
              (close)="system.host.onClose()"
              (exit)="system.host.onExit($event.error, $event.detail)"
              (event)="system.host.onEvent($event.name, $event.detail)"
              >Connect</trackstar-connect-button
            >
          </li>
        }
      </ul>
    </section>
  `,
})
export class ConnectSection {
  private readonly host = inject(HostState);
  protected readonly any = this.host.callbacks('any');
  protected readonly systems = systems.map((each) => ({
    ...each,
    host: this.host.callbacks(each.id),
  }));
  protected readonly withZone = withZone;
  protected readonly other = withZone
    ? { href: '/angular.html', name: 'See it without.' }
    : { href: '/angular.html?zone', name: 'See it with zone.js.' };
  /** Takes the default look away where the page's own classes have something to say. */
  protected readonly look = {
    padding: null,
    background: null,
    color: null,
    border: null,
    borderRadius: null,
  };
}
