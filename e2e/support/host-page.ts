import type { Locator, Page } from '@playwright/test';
import type { HostServer, WidgetOptions } from './host-server';

interface Widget {
  init(config: object): unknown;
  open(target?: { integrationId?: string }): void;
  state: { isLoaded: boolean };
}

declare global {
  interface Window {
    Trackstar: Widget;
    hostConfig: object;
    calls: [string, ...unknown[]][];
  }
}

/** The host app as its developer and its customer see it. */
export class HostPage {
  /** What the browser complained about, of the page and of the widget. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly server: HostServer,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  get codes(): string[] {
    return this.server.codes;
  }

  get button(): Locator {
    return this.page.getByRole('button', { name: 'Connect WMS' });
  }

  async openLink(): Promise<void> {
    await this.button.click();
  }

  /** Renders the button again, with other options than at first. */
  async init(...configs: WidgetOptions[]): Promise<void> {
    await this.page.evaluate((each) => {
      for (const options of each) window.Trackstar.init({ ...window.hostConfig, ...options });
    }, configs);
  }

  async open(target: { integrationId: string }): Promise<void> {
    await this.page.evaluate((to) => window.Trackstar.open(to), target);
  }

  /** Arguments of each call of one of the host's callbacks. */
  async calls(name: string): Promise<unknown[][]> {
    const all = await this.page.evaluate(() => window.calls);
    return all.filter(([called]) => called === name).map(([, ...args]) => args);
  }
}
