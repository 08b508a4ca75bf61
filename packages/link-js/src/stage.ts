import type { ExitError, FrameMessage, HostMessage } from '@trackstar-link/contract/bridge';
import { createDialog, type Dialog } from './dialog';
import { createFrame, type Frame } from './frame';
import { whenIdle } from './idle';
import { createNotice } from './notice';
import { lockScroll } from './scroll-lock';
import { card, style } from './style';
import { textsFor } from './texts';

/** Whoever has the modal open. */
export interface Player {
  language: string | undefined;
  theme: string | undefined;
  onMessage(message: FrameMessage): void;
  /** The customer wants to leave while there is no frame to ask. */
  onLeave(error: ExitError | null): void;
}

/** The page's one dialog with its one frame, shared by all links. */
export interface Stage {
  /** Loads the frame ahead of time, out of sight. */
  preload(base: string): void;
  open(player: Player): void;
  /** Makes the frame of this server the one in the open dialog. */
  load(base: string): void;
  send(message: HostMessage): void;
  /** Says in the frame's place what went wrong, or without a code that there is something to wait for. */
  explain(code?: string, retry?: () => void): void;
  /** `clean`: the frame has said its last word about this opening, and may serve the next one. */
  close(clean: boolean): void;
  /** Takes everything out of the page. */
  clear(): void;
}

/** How long a customer looks at an empty card, in milliseconds; less once a document has loaded. */
const loadPatience = 10_000;
const answerPatience = 3_000;

/** How often a frame that nobody has opened yet is loaded anew by itself. */
const quietTries = 5;

export function createStage(): Stage {
  let dialog: Dialog | undefined;
  let frame: Frame | undefined;
  let player: Player | undefined;
  let notice: HTMLElement | undefined;
  let error: ExitError | null = null;
  /** How often the frame has been loaded anew since it was last wanted. */
  let tries = 0;
  let explaining: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let unlockScroll: (() => void) | undefined;

  function leave() {
    player?.onLeave(error);
  }

  function attachedDialog(): Dialog {
    dialog ??= createDialog({
      onCloseRequest: () =>
        frame?.state === 'ready' && !notice ? frame.send({ kind: 'close-requested' }) : leave(),
      onClosed: leave,
    });
    if (!dialog.element.isConnected) document.documentElement.append(dialog.element);
    return dialog;
  }

  /** A host that swaps or empties what it does not know has taken the dialog or the frame out. */
  function dropLostFrame() {
    if (!frame?.element.isConnected) dropFrame();
  }

  function dropFrame() {
    clearTimeout(retrying);
    frame?.remove();
    frame = undefined;
  }

  function mount(base: string) {
    dropFrame();
    frame = createFrame(base, {
      onLoad() {
        if (!tries) explainIn(answerPatience);
        retryIn(1000);
      },
      onMessage(message) {
        if (message.kind === 'ready') {
          removeNotice();
          focusFrame();
        }
        player?.onMessage(message);
      },
    });
    style(frame.element, `${card};color-scheme:inherit`);
    attachedDialog().element.append(frame.element);
  }

  function focusFrame() {
    if (!player || notice) return;
    // A frame that had the focus already when its document came may have lost the keys to the page
    // without either of them noticing. Focusing what seems to be focused would change nothing.
    frame?.element.blur();
    frame?.element.focus();
  }

  function explainIn(milliseconds: number) {
    clearTimeout(explaining);
    explaining = setTimeout(() => {
      if (!frame || frame.state === 'ready') return;
      const { base } = frame;
      stage.explain('frame_unreachable', () => stage.load(base));
    }, milliseconds);
  }

  /** Waits twice as long each time, so that a slow frame has its time and a server its peace. */
  function retryIn(milliseconds: number) {
    clearTimeout(retrying);
    retrying = setTimeout(
      () => {
        if (player || tries < quietTries) whenIdle(retry);
      },
      milliseconds * 2 ** tries,
    );
  }

  /** What stays silent is most likely the error page of a server that was away. */
  function retry() {
    if (!frame || frame.state === 'ready') return;
    tries += 1;
    frame.reload();
    focusFrame();
    retryIn(loadPatience);
  }

  function removeNotice() {
    notice?.remove();
    notice = undefined;
    error = null;
    if (frame) style(frame.element, 'display:revert');
  }

  const stage: Stage = {
    preload(base) {
      if (player) return;
      dropLostFrame();
      if (frame?.base === base) return;
      tries = 0;
      mount(base);
    },
    open(next) {
      player = next;
      dropLostFrame();
      const box = attachedDialog();
      unlockScroll = lockScroll();
      box.show(next.theme?.replace('system', '') || 'light dark');
    },
    load(base) {
      if (frame?.base !== base) mount(base);
      else if (frame.state === 'silent' || error) frame.reload();
      removeNotice();
      focusFrame();
      if (frame?.state === 'ready') return player?.onMessage({ kind: 'ready' });
      tries = 0;
      explainIn(loadPatience);
      retryIn(loadPatience);
    },
    send(message) {
      frame?.send(message);
    },
    explain(code, retry) {
      if (!player) return;
      const texts = textsFor(player.language);
      removeNotice();
      error = code ? { code, message: texts[0] } : null;
      notice = createNotice(texts, retry, leave);
      if (frame) style(frame.element, 'display:none');
      dialog?.element.append(notice);
      notice.querySelector('button')?.focus();
    },
    close(clean) {
      if (!player || !dialog) return;
      player = undefined;
      frame?.send({ kind: 'closed' });
      removeNotice();
      dialog.close();
      unlockScroll?.();
      // Whatever the frame was still about to say must not reach the next link that opens it.
      if (!clean || frame?.state !== 'ready') dropFrame();
    },
    clear() {
      stage.close(false);
      dropFrame();
      dialog?.element.remove();
      dialog = undefined;
    },
  };
  addEventListener('online', retry);
  return stage;
}
