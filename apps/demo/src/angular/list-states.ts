import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ListState } from './list';

/** What a list says while there is nothing in it: on its way, failed, empty. */
@Component({
  selector: 'demo-list-states',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let current = list();
    @switch (current.state) {
      @case ('loading') {
        <div class="loading" aria-busy="true">
          <span class="skeleton"></span>
          <span class="skeleton"></span>
          <p class="slow muted small">Still waiting for {{ waitingFor() }} …</p>
        </div>
      }
      @case ('failed') {
        <div class="notice failed" role="alert">
          <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z M10 6v5 M10 13.6v.2" />
          </svg>
          <div>
            <p>{{ current.message }}</p>
            <button class="button" type="button" (click)="retry.emit()">Try again</button>
          </div>
        </div>
      }
      @case ('ready') {
        @if (current.items.length === 0) {
          <p class="muted">{{ empty() }}</p>
        }
      }
    }
  `,
})
export class ListStates {
  readonly list = input.required<ListState<unknown>>();
  /** What is being waited for, said when it takes long. */
  readonly waitingFor = input.required<string>();
  readonly empty = input.required<string>();
  readonly retry = output();
}
