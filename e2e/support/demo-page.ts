import { expect, type Locator, type Page } from '@playwright/test';
import type { Stack } from './stack';

/** The demo's pages, as whoever tries the product sees them. */
export class DemoPage {
  readonly received: Locator;
  readonly connections: Locator;
  readonly log: Locator;

  constructor(
    readonly page: Page,
    private readonly stack: Stack,
  ) {
    this.received = page.getByRole('region', { name: 'What your backend received' });
    this.connections = page.getByRole('region', { name: 'Connections', exact: true });
    this.log = page.getByRole('log', { name: 'Event log' });
  }

  async goto(path = '/'): Promise<void> {
    await this.page.goto(this.stack.demoUrl + path);
  }

  async connect(name = 'Connect a warehouse'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** The newest token that the backend shows, and what it belongs to. */
  newest(): Locator {
    return this.received.getByRole('listitem').first();
  }

  async hasReceived(integration: string): Promise<void> {
    await expect(this.newest()).toContainText(integration);
  }

  /** The callbacks of one button, in the order that the page heard of them. */
  told(button: string): Promise<string[]> {
    return this.log
      .locator(`[data-button="${button}"]`)
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-event') ?? ''));
  }

  rowOf(connectionId: string): Locator {
    return this.connections.getByRole('row').filter({ hasText: connectionId });
  }
}
