import { card, style } from './style';
import type { Texts } from './texts';

/**
 * Takes the frame's place in the dialog when there is no frame to speak for itself: it failed, when
 * there is something to retry, or it cannot be asked for yet.
 */
export function createNotice(
  [missing, retryText, closeText, loading]: Texts,
  retry: (() => void) | undefined,
  close: () => void,
): HTMLElement {
  const notice = document.createElement('div');
  style(notice, `${card};padding:96px 24px;font:16px/1.5 system-ui,sans-serif;text-align:center`);
  notice.role = 'alert';
  const what = retry ? [missing, button(retryText, retry)] : [loading];
  notice.append(...what, button(closeText, close));
  return notice;
}

/** The browser's own button, with its focus ring, whatever the host's stylesheet makes of buttons. */
function button(text: string, press: () => void): HTMLElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.onclick = press;
  style(
    element,
    'all:revert;display:block;width:100%;height:48px;margin-top:16px;border:1px solid;border-radius:10px;' +
      'background:none;color:inherit;font:inherit;cursor:pointer',
  );
  return element;
}
