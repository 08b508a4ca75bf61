import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TrackstarLink } from '@trackstar/angular-trackstar-link';
import { listConnections, type Connection } from '../backend';
import { HostState } from './host-state';
import { injectList } from './list';
import { ListStates } from './list-states';

/** What `GET /connections` lists, newest first. */
@Component({
  selector: 'demo-connections',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListStates],
  template: `
    <section class="panel" aria-labelledby="connections-title" data-testid="connections">
      <div class="panel-title">
        <h2 id="connections-title">Connections</h2>
        <button class="button" type="button" (click)="reload()">Refresh</button>
      </div>
      <demo-list-states
        [list]="list()"
        waitingFor="Trackstar Link"
        empty="No connections yet."
        (retry)="reload()"
      />
      @if (items().length > 0) {
        <table>
          <thead>
            <tr>
              <th>System</th>
              <th class="wide">Customer</th>
              <th class="wide">Connected</th>
              <th>Health</th>
            </tr>
          </thead>
          <tbody>
            @for (item of items(); track item.connection_id) {
              <tr [attr.data-connection-id]="item.connection_id">
                <td>
                  <strong>{{ item.integration_display_name }}</strong>
                  <span class="muted small"> {{ item.integration_type }}</span>
                  <div>
                    <code class="id small">{{ item.connection_id }}</code>
                  </div>
                </td>
                <td class="wide">{{ item.customer_id ?? '–' }}</td>
                <td class="wide">
                  <time [attr.datetime]="item.created_at">{{ inWords(item.created_at) }}</time>
                </td>
                <td>
                  @if (item.errors.length === 0) {
                    <span class="status granted">
                      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                        <path d="M5 10.5 8.5 14 15 6.5" />
                      </svg>
                      OK
                    </span>
                  } @else if (isBroken(item)) {
                    <span class="status failed">
                      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                        <path d="M6 6 14 14 M14 6 6 14" />
                      </svg>
                      Disconnected
                    </span>
                  } @else {
                    <span class="status warning">
                      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                        <path d="M10 4v8 M10 15.4v.2" />
                      </svg>
                      {{
                        item.errors.length === 1 ? '1 problem' : item.errors.length + ' problems'
                      }}
                    </span>
                  }
                  @for (error of item.errors; track $index) {
                    <div class="small muted">{{ error.message }}</div>
                  }
                  <div class="actions">
                    <button
                      class="copy"
                      type="button"
                      [attr.aria-label]="'Reinstall ' + item.integration_display_name"
                      (click)="reinstall(item.connection_id)"
                    >
                      Reinstall
                    </button>
                  </div>
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    </section>
  `,
})
export class ConnectionsPanel {
  private reinstalled: string | undefined;
  private readonly link = inject(TrackstarLink).create({
    ...inject(HostState).callbacks('reinstall', () => this.reinstalled),
    buttonId: 'reinstall',
  });
  private readonly connections = injectList(listConnections);
  protected readonly list = this.connections.list;
  protected readonly reload = this.connections.reload;
  protected readonly items = computed(() => {
    const list = this.list();
    return list.state === 'ready' ? [...list.items].reverse() : [];
  });
  protected readonly isBroken = ({ errors }: Connection) =>
    errors.some(({ error_type }) => error_type === 'invalid_credentials');
  protected reinstall(connectionId: string): void {
    this.reinstalled = connectionId;
    this.link.open();
  }
  protected readonly inWords = (time: string) => new Date(time).toLocaleString();
}
