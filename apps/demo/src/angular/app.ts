import { ChangeDetectionStrategy, Component } from '@angular/core';
import { ConnectSection } from './connect-section';
import { ConnectionsPanel } from './connections-panel';
import { EventLog } from './event-log';
import { Header } from './header';
import { ReceivedPanel } from './received-panel';

/** The same page as the React one, made with Angular. */
@Component({
  selector: 'demo-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Header, ConnectSection, ReceivedPanel, EventLog, ConnectionsPanel],
  template: `
    <demo-header />
    <main class="page">
      <demo-connect />
      <div class="columns">
        <demo-received />
        <demo-event-log />
      </div>
      <demo-connections />
      <footer class="muted small">Acme Operations is made up: it stands for your product.</footer>
    </main>
  `,
})
export class App {}
