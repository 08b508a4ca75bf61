import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { listReceived } from '../backend';
import { injectList } from './list';
import { ListStates } from './list-states';

/** The far end of the main job: an access token in the backend's hands. */
@Component({
  selector: 'demo-received',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListStates],
  template: `
    <section class="panel" aria-labelledby="received-title" data-testid="received">
      <div class="panel-title">
        <h2 id="received-title">What your backend received</h2>
      </div>
      <demo-list-states
        [list]="list()"
        waitingFor="the backend of this page"
        empty="Nothing yet. Connect a system, and its access token arrives here."
        (retry)="reload()"
      />
      @if (items().length > 0) {
        <ul class="received">
          @for (item of items(); track item.connection_id) {
            <li [attr.data-connection-id]="item.connection_id">
              <dl>
                <dt>System</dt>
                <dd>
                  <strong>{{ item.integration_name }}</strong>
                </dd>
                <dt>Access token</dt>
                <dd>
                  <code>{{ item.access_token }}</code>
                  <span class="muted small"> the rest stays in the backend</span>
                </dd>
                <dt>Connection</dt>
                <dd>
                  <code class="id">{{ item.connection_id }}</code>
                </dd>
                <dt>Customer</dt>
                <dd>{{ item.customer_id ?? '–' }}</dd>
                <dt>Received</dt>
                <dd>
                  <time [attr.datetime]="item.received_at">{{ inWords(item.received_at) }}</time>
                </dd>
              </dl>
            </li>
          }
        </ul>
      }
    </section>
  `,
})
export class ReceivedPanel {
  private readonly received = injectList(listReceived);
  protected readonly list = this.received.list;
  protected readonly reload = this.received.reload;
  protected readonly items = computed(() => {
    const list = this.list();
    return list.state === 'ready' ? list.items : [];
  });
  protected readonly inWords = (time: string) => new Date(time).toLocaleString();
}
