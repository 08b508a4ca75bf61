import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The widget as a customer sees it, wherever it was opened. */
export class LinkModal {
  readonly dialog: Locator;
  readonly frame: FrameLocator;

  constructor(readonly page: Page) {
    this.dialog = page.locator('dialog[open]');
    this.frame = this.dialog.frameLocator('iframe');
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  title(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { name });
  }

  async continue(): Promise<void> {
    await this.button('Continue').click();
  }

  async choose(system: string): Promise<void> {
    await this.button(system).click();
    await expect(this.title(`Connect ${system}`)).toBeVisible();
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      await this.frame.getByLabel(label, { exact: true }).fill(value);
    }
  }

  async submit(system: string): Promise<void> {
    await this.button(`Connect ${system}`).click();
  }

  async connected(system: string): Promise<void> {
    await expect(this.title(`${system} is connected`)).toBeVisible({ timeout: 15_000 });
  }

  async finish(): Promise<void> {
    await this.button('Finish').click();
    await expect(this.dialog).toHaveCount(0);
  }
}
