import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { enter } from './enter';

/** The widget as a customer sees it, wherever it was opened. */
export class LinkModal {
  readonly dialog: Locator;
  readonly frame: FrameLocator;

  /** `host`: the page, or the frame that the host itself is in. */
  constructor(
    readonly page: Page,
    host: Page | FrameLocator = page,
  ) {
    this.dialog = host.getByRole('dialog', { name: 'Trackstar Link' });
    this.frame = this.dialog.getByTitle('Trackstar Link').contentFrame();
  }

  button(name: string | RegExp, exact = false): Locator {
    return this.frame.getByRole('button', { name, exact });
  }

  title(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { name });
  }

  text(text: string | RegExp): Locator {
    return this.frame.getByText(text);
  }

  field(label: string): Locator {
    return this.frame.getByLabel(label, { exact: true });
  }

  /** What is said in a box of its own: a refusal, a warning. */
  get notice(): Locator {
    return this.frame.getByRole('alert');
  }

  /** Rows of a list: the systems to choose from, or what was granted. */
  get rows(): Locator {
    return this.frame.getByRole('listitem');
  }

  async continue(): Promise<void> {
    await this.button('Continue').click();
  }

  /** From the beginning, also where the browser let the frame keep the place that was left. */
  async startOver(): Promise<void> {
    const again = this.button('Start over');
    await expect(again.or(this.button('Continue'))).toBeVisible();
    if (await again.isVisible()) await again.click();
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

  /** Asks the sandbox to play a case. */
  async playOutcome(outcome: string): Promise<void> {
    await this.field('What should happen').selectOption(outcome);
  }

  async connected(system: string): Promise<void> {
    await expect(this.title(`${system} is connected`)).toBeVisible({ timeout: 15_000 });
  }

  /** The card is in the middle of the window, in its full size, and nothing is in front of it. */
  async expectInTheMiddle(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    const tall = Math.min(640, height - 32);
    const card = this.page.getByTitle('Trackstar Link');
    await expect
      .poll(() => card.boundingBox())
      .toEqual({ x: (width - 400) / 2, y: (height - tall) / 2, width: 400, height: tall });
    const inFront = ([x = 0, y = 0]: number[]) => document.elementFromPoint(x, y)?.tagName;
    expect(await this.page.evaluate(inFront, [width / 2, height / 2])).toBe('IFRAME');
    expect(await this.page.evaluate(inFront, [4, 4])).toBe('DIALOG');
    await expect(this.page.locator('dialog[open]')).toHaveCSS('opacity', '1');
  }

  /** All of the way, by mouse, with the system that takes no credentials. */
  async connectSandbox(): Promise<void> {
    await this.continue();
    await this.choose('Sandbox');
    await this.submit('Sandbox');
    await this.connected('Sandbox');
    await this.finish();
  }

  /** All of the way, by keyboard; what is typed on it is secret. */
  async connectByKeyboard(secret = 'sim_full'): Promise<void> {
    const { keyboard } = this.page;
    await expect(this.title('Connect your')).toBeFocused();
    await keyboard.press('Tab');
    await expect(this.button('Continue')).toBeFocused();
    await keyboard.press('Enter');
    await expect(this.title('Which warehouse system do you use?')).toBeFocused();
    await keyboard.press('Tab');
    await expect(this.frame.getByLabel('Search by name')).toBeFocused();
    await keyboard.type('shiph');
    await keyboard.press('ArrowDown');
    await expect(this.button('ShipHero')).toBeFocused();
    await keyboard.press('Enter');
    await expect(this.title('Connect ShipHero')).toBeFocused();
    await keyboard.press('Tab');
    await expect(this.field('Refresh token')).toBeFocused();
    await keyboard.type(secret);
    await keyboard.press('Enter');
    await this.connected('ShipHero');
    await expect(this.title('ShipHero is connected')).toBeFocused();
    await keyboard.press('Tab');
    await expect(this.button('Finish')).toBeFocused();
    await keyboard.press('Enter');
    await this.closed();
  }

  async finish(): Promise<void> {
    await this.button('Finish').click();
    await this.closed();
  }

  /** The cross in the corner. */
  async close(): Promise<void> {
    await this.button('Close').click();
  }

  async clickBesideCard(): Promise<void> {
    await this.page.mouse.click(4, 4);
  }

  async closed(): Promise<void> {
    await expect(this.dialog).toHaveCount(0);
  }

  /** Addresses of the pictures that are really drawn. */
  pictures(): Promise<string[]> {
    return this.inDocument(({ ownerDocument }) =>
      [...ownerDocument.images]
        .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        .map(({ currentSrc }) => currentSrc),
    );
  }

  /** Keeps what the rows say from now on, however short; reads it out later. */
  async watchRows(): Promise<() => Promise<string[]>> {
    await this.inDocument((root) => {
      const seen = new Set<string>();
      Object.assign(root, { seen });
      const look = () =>
        seen.add([...root.querySelectorAll('li')].map((row) => row.textContent).join(' | '));
      new MutationObserver(look).observe(root, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    return () => this.inDocument((root) => [...(Reflect.get(root, 'seen') as Set<string>)]);
  }

  /** Something of the frame's document, for what no role tells. */
  inDocument<Result>(read: (root: HTMLElement) => Result): Promise<Result> {
    return this.frame.locator(':root').evaluate(read as (root: Element) => Result);
  }
}
