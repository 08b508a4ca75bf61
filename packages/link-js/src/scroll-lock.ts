/**
 * Keeps the page behind the modal from scrolling. The returned function gives back every property
 * as it was, unless the host has changed it in the meantime: then the host's value stands.
 */
export function lockScroll(): () => void {
  const { body, documentElement: root } = document;
  const { scrollX: left, scrollY: top, innerWidth } = window;
  // The viewport scrolls by the body's overflow as long as the root has none. Setting the other
  // one's would turn the body into a box of its own, and its content would jump.
  const scroller = /^(visible)?$/.test(getComputedStyle(root).overflow) ? body : root;
  const undo = [
    // Without the scrollbar's room kept, the page would grow wider.
    innerWidth > root.clientWidth && hold(root, 'scrollbar-gutter', 'stable'),
    // One by one: the shorthand would forget which of the two the host had set.
    hold(scroller, 'overflow-x', 'hidden'),
    hold(scroller, 'overflow-y', 'hidden'),
  ];
  return () => {
    for (const each of undo.reverse()) if (each) each();
    scrollTo({ left, top, behavior: 'instant' });
  };
}

function hold(element: HTMLElement, name: string, value: string): () => void {
  const { style } = element;
  const hadStyle = element.hasAttribute('style');
  const before = style.getPropertyValue(name);
  const priority = style.getPropertyPriority(name);
  style.setProperty(name, value, 'important');
  return () => {
    if (style.getPropertyValue(name) !== value) return;
    style.setProperty(name, before, priority);
    if (!hadStyle && !style.length) element.removeAttribute('style');
  };
}
