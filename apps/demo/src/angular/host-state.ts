import { computed, Injectable, signal } from '@angular/core';
import { Host } from '../host';

/** The page's side of the widget, as signals. */
@Injectable({ providedIn: 'root' })
export class HostState {
  private readonly host = new Host();
  private readonly state = signal({ entries: this.host.entries, taken: 0 });

  readonly entries = computed(() => this.state().entries);
  /** How many connections the backend has taken over. */
  readonly taken = computed(() => this.state().taken);

  constructor() {
    this.host.subscribe(() =>
      this.state.set({ entries: this.host.entries, taken: this.host.taken }),
    );
  }

  callbacks(button: string, connectionId?: () => string | undefined) {
    return this.host.callbacks(button, connectionId);
  }
}
