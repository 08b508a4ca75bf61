import { backdrop, style } from './style';

export interface DialogListener {
  /** Escape, the system's back gesture, or a click beside the card. */
  onCloseRequest(): void;
  /** Closed by somebody else: the browser, or a script of the host's. */
  onClosed(): void;
}

/**
 * A native modal dialog over the whole page. In the top layer no focus trap, z-index or `inert` of the
 * host reaches it; and it hangs beside the body, because a dialog inside an inert body is inert.
 */
export function createDialog(listener: DialogListener): HTMLDialogElement {
  const dialog = document.createElement('dialog');

  /** What happens in the dialog is no click outside, hotkey or stray focus to the host. */
  const on = (type: string, handle: (event: Event) => void) =>
    dialog.addEventListener(type, (event) => {
      event.stopPropagation();
      handle(event);
    });

  function askToClose(event: Event) {
    event.preventDefault();
    listener.onCloseRequest();
  }

  dialog.ariaLabel = 'Trackstar Link';
  on('cancel', askToClose);
  on('keydown', (event) => {
    // The browser makes only the first `cancel` in a row preventable, but always the key behind it.
    if ((event as KeyboardEvent).key === 'Escape') askToClose(event);
  });
  on('click', (event) => {
    if (event.target === dialog) askToClose(event);
  });
  on('mousedown', (event) => {
    // Keeps the focus, and with it the keystrokes, in the frame.
    if (event.target === dialog) event.preventDefault();
  });
  on('close', () => {
    if (!dialog.open) listener.onClosed();
  });
  for (const type of ['pointerdown', 'touchstart', 'focusin']) on(type, () => undefined);
  return dialog;
}

/** Opens it, fading in unless the customer asked for less motion. */
export function showDialog(dialog: HTMLDialogElement, theme: string): void {
  style(dialog, `${backdrop};color-scheme:${theme}`);
  dialog.showModal();
  if (matchMedia('(prefers-reduced-motion:reduce)').matches) return;
  style(dialog, 'opacity:0');
  // Reading the layout makes the transparent state the one that the transition starts from.
  void dialog.offsetWidth;
  style(dialog, 'transition:opacity 180ms ease-out;opacity:1');
}
