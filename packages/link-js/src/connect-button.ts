import type { LinkConfig } from './config';
import { complain } from './console';
import type { Link } from './link';
import { loadTrackstar, type LoadOptions } from './load';
import { textsFor } from './texts';

/** A link whose script may have to be loaded first: the server it comes from has to be named. */
export type ConnectButtonConfig = LinkConfig & Required<Pick<LinkConfig, 'baseUrl'>>;

/**
 * Makes a button of the page open the modal, and loads `main.js` for it. A click that comes before the
 * script opens the modal as soon as it is there; when it does not come, the text behind the button
 * says so, and another click, or the browser being online again, tries again. Returns what undoes it.
 *
 * @example
 * connectButton(document.getElementById('connect'), { baseUrl, getLinkToken, onSuccess });
 */
export function connectButton(
  button: HTMLElement,
  config: ConnectButtonConfig,
  options?: LoadOptions,
): () => void {
  const [missing, retry, , loading] = textsFor(config.language);
  const status = document.createElement('span');
  let link: Link | undefined;
  let state: 'idle' | 'loading' | 'over' = 'idle';
  let clicked = false;

  function show() {
    const waiting = clicked && state === 'loading';
    status.textContent = waiting ? loading : clicked && !link ? `${missing} ${retry}.` : '';
    button.setAttribute('aria-busy', String(waiting));
  }

  async function load() {
    if (state !== 'idle' || link) return;
    state = 'loading';
    show();
    try {
      const trackstar = await loadTrackstar(config.baseUrl, options);
      if (isOver()) return;
      link = trackstar?.create(config);
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
    }
    if (isOver()) return;
    state = 'idle';
    show();
    if (clicked) link?.open();
  }

  // While the script was on its way, the page may have taken the button back.
  function isOver() {
    return state === 'over';
  }

  function onClick() {
    clicked = true;
    if (link) return link.open();
    show();
    void load();
  }

  const onOnline = () => void load();

  status.setAttribute('role', 'status');
  button.after(status);
  button.addEventListener('click', onClick);
  addEventListener('online', onOnline);
  void load();
  return () => {
    state = 'over';
    link?.destroy();
    status.remove();
    button.removeAttribute('aria-busy');
    button.removeEventListener('click', onClick);
    removeEventListener('online', onOnline);
  };
}
