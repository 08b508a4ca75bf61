import { expect, type Locator, type Page } from '@playwright/test';
import { enter } from './enter';

/** The page of a magic link, as a customer sees it. */
export class MagicPage {
  constructor(readonly page: Page) {}

  title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async continue(): Promise<void> {
    await this.button('Continue').click();
  }

  async choose(system: string): Promise<void> {
    await this.button(system).click();
    await expect(this.title(`Connect ${system}`)).toBeVisible();
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await enter(this.field(label), value);
  }

  async submit(system: string): Promise<void> {
    await this.button(`Connect ${system}`).click();
  }

  async connected(system: string): Promise<void> {
    await expect(this.title(`${system} is connected`)).toBeVisible();
  }
}
