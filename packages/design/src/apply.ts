import { deriveAccent, isColor, surfaces } from './accent';

export type Theme = 'light' | 'dark' | 'system';

const properties = {
  accent: '--accent',
  accentText: '--accent-text',
  accentReadable: '--accent-readable',
  accentEdge: '--accent-edge',
} as const;

/** Sets the theme of a page; `system` follows the reader's own setting. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/**
 * Puts an organization's color into the page, or takes it out again with null. It goes through the
 * CSSOM because a strict style-src refuses style attributes in markup.
 */
export function applyAccent(root: HTMLElement, color: string | null): void {
  const usable = color !== null && isColor(color);
  const light = usable ? deriveAccent(color, surfaces.light) : null;
  const dark = usable ? deriveAccent(color, surfaces.dark) : null;
  for (const key of ['accent', 'accentText', 'accentReadable', 'accentEdge'] as const) {
    if (light && dark)
      root.style.setProperty(properties[key], `light-dark(${light[key]}, ${dark[key]})`);
    else root.style.removeProperty(properties[key]);
  }
}
