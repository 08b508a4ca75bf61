import { backdrop, style } from './style';

export interface DialogListener {
  /** Escape, the system's back gesture, or a click beside the card. */
  onCloseRequest(): void;
  /** Closed or taken out of the page by somebody else: the browser, or a script of the host's. */
  onClosed(): void;
}

export interface Dialog {
  readonly element: HTMLDialogElement;
  /** Opens it, fading in unless the customer asked for less motion. */
  show(theme: string): void;
  close(): void;
}

/**
 * A native modal dialog over the whole page. In the top layer no focus trap or z-index of the host
 * reaches it. It hangs beside the body, whose children a host's own modals make inert or hide from
 * screen readers, and a route change may replace.
 */
export function createDialog(listener: DialogListener): Dialog {
  const element = document.createElement('dialog');

  function askToClose(event: Event) {
    event.preventDefault();
    listener.onCloseRequest();
  }

  /** Keys that do not go to the frame are no hotkeys of the host's while the modal is open. */
  function onKey(event: KeyboardEvent) {
    event.stopImmediatePropagation();
    // The browser makes only the first `cancel` in a row preventable, but always the key behind it.
    if (event.key === 'Escape') askToClose(event);
  }

  /** What happens in the dialog is no click outside and no stray focus to the host. */
  const on = (type: string, handle?: (event: Event) => void) =>
    element.addEventListener(type, (event) => {
      event.stopPropagation();
      handle?.(event);
    });

  function lookIfClosed() {
    if (!element.matches(':modal')) listener.onClosed();
  }

  /** There is no `close` event when a host swaps the whole document on a route change. */
  const removal = new MutationObserver(lookIfClosed);

  element.ariaLabel = 'Trackstar Link';
  style(element, backdrop);
  // On paper it would cover the host's page, and each further one.
  matchMedia('print').onchange = ({ matches }) =>
    style(element, `visibility:${matches ? 'hidden' : 'visible'}`);
  on('cancel', askToClose);
  on('click', (event) => {
    if (event.target === element) askToClose(event);
  });
  on('mousedown', (event) => {
    // Keeps the focus, and with it the keystrokes, in the frame.
    if (event.target === element) event.preventDefault();
  });
  on('close', lookIfClosed);
  for (const type of ['pointerdown', 'touchstart', 'focusin']) on(type);

  return {
    element,
    show(theme) {
      addEventListener('keydown', onKey, true);
      style(element, `color-scheme:${theme};transition:none;opacity:0`);
      element.showModal();
      removal.observe(document, { childList: true });
      removal.observe(document.documentElement, { childList: true });
      // Reading the layout makes the transparent state the one that the transition starts from.
      void element.offsetWidth;
      if (!matchMedia('(prefers-reduced-motion:reduce)').matches) {
        style(element, 'transition:opacity 180ms ease-out');
      }
      style(element, 'opacity:1');
    },
    close() {
      removeEventListener('keydown', onKey, true);
      // Later changes of the page are no news: another dialog may be open by then.
      removal.disconnect();
      // The browser gives the focus back to where it was.
      element.close();
    },
  };
}
