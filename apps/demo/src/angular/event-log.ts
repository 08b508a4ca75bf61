import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  inject,
  viewChild,
  type ElementRef,
} from '@angular/core';
import type { LogEntry } from '../host';
import { HostState } from './host-state';

/** What the widget told this page, oldest first. */
@Component({
  selector: 'demo-event-log',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel" aria-labelledby="log-title" data-testid="event-log">
      <div class="panel-title">
        <h2 id="log-title">Event log</h2>
      </div>
      <!-- It scrolls, so it can be reached by keyboard. -->
      <div class="scroll" role="log" aria-label="Event log" tabindex="0" #box>
        <ol class="log">
          @for (entry of entries(); track entry.id) {
            <li [attr.data-event]="entry.name" [attr.data-button]="entry.button">
              <time [attr.datetime]="entry.at.toISOString()">{{
                entry.at.toLocaleTimeString()
              }}</time>
              <span>
                <code>{{ entry.name }}</code>
                <span class="muted"> {{ about(entry) }}</span>
              </span>
            </li>
          }
        </ol>
      </div>
    </section>
  `,
})
export class EventLog {
  protected readonly entries = inject(HostState).entries;
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      this.entries();
      const { nativeElement } = this.box();
      nativeElement.scrollTop = nativeElement.scrollHeight;
    });
  }

  protected about({ button, detail }: LogEntry): string {
    return detail ? `${button} · ${detail}` : button;
  }
}
