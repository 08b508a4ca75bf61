/**
 * Sets `name:value` pairs, separated by semicolons, as important properties of one element. A host's
 * stylesheet cannot win against them, and a strict style-src allows them, as it does neither style
 * elements nor style attributes.
 */
export function style(element: HTMLElement, rules: string): void {
  for (const rule of rules.split(';')) {
    const [name = '', value = ''] = rule.split(':');
    element.style.setProperty(name, value, 'important');
  }
}

/** Grows without bounds below a width of 480 px, and is not positive above it. */
const whenNarrow = '(480px - 100vw)*999';

/**
 * The card, which fills the screen of a phone. `all:revert` brings back what the browser itself says
 * about an element, before any stylesheet. The colors are the Link UI's light and dark.
 */
export const card =
  'all:revert;position:fixed;inset:0;margin:auto;box-sizing:border-box;border:0;' +
  `width:min(100vw,max(400px,${whenNarrow}));` +
  `height:min(100dvh,max(min(640px,100dvh - 32px),${whenNarrow}));` +
  'border-radius:clamp(0px,(100vw - 479px)*999,16px);' +
  'background:light-dark(#fffefc,#1b1a18);color:light-dark(#1f1d1a,#f3f0eb);' +
  'box-shadow:0 0 0 1px light-dark(#0000,#383531),0 24px 64px -16px #0006';

/**
 * The dialog is the backdrop too: `::backdrop` is out of reach of an element's own style. It covers
 * the page whatever the host says about sizes, pointers and visibility.
 */
export const backdrop =
  'all:revert;width:100%;height:100%;max-width:none;max-height:none;border:0;padding:0;' +
  'pointer-events:auto;visibility:visible;background:#14121080';
