import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export type Theme = 'light' | 'dark';

export type Check = (screen: string) => Promise<void>;

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Holds what is showing to WCAG 2.2 AA: every rule in the light theme; in the dark one those that its
 * colors can break. `part` is the widget, unless another one is named.
 */
export function checkerOf(page: Page, themes: readonly Theme[], part = 'dialog'): Check {
  const look = async (theme: Theme, screen: string) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).include(part);
    const { violations, passes } = await (
      theme === 'light' ? axe.withTags(levels) : axe.withRules(['color-contrast'])
    ).analyze();
    expect(violations, `${screen}, ${theme}`).toEqual([]);
    expect(passes.length, `${screen}, ${theme}`).toBeGreaterThan(0);
  };
  return async (screen) => {
    for (const theme of themes) await look(theme, screen);
  };
}
