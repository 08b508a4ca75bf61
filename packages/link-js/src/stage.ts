import type { ExitError, FrameMessage, HostMessage } from '@trackstar-link/contract/bridge';
import { createDialog, type Dialog } from './dialog';
import { createFrame, type Frame } from './frame';
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
  /** Says in the frame's place what went wrong. */
  fail(code: string, retry: () => void): void;
  /** `clean`: the frame has said its last word about this opening, and may serve the next one. */
  close(clean: boolean): void;
  /** Takes everything out of the page. */
  clear(): void;
}

/** How long a customer looks at an empty card, in milliseconds; less once a document has loaded. */
const patience = { load: 10_000, answer: 3_000 };

export function createStage(): Stage {
  let dialog: Dialog | undefined;
  let frame: Frame | undefined;
  let player: Player | undefined;
  let notice: HTMLElement | undefined;
  let error: ExitError | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
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
    frame?.remove();
    frame = undefined;
  }

  function mount(base: string) {
    dropFrame();
    const created = createFrame(base, {
      onLoad: () => expectReady(patience.answer),
      onMessage(message) {
        if (message.kind === 'ready') {
          clearTimeout(timer);
          removeNotice();
          if (player) created.element.focus();
        }
        player?.onMessage(message);
      },
    });
    frame = created;
    style(created.element, `${card};display:block;color-scheme:inherit`);
    attachedDialog().element.append(created.element);
  }

  function expectReady(milliseconds: number) {
    clearTimeout(timer);
    if (!player) return;
    timer = setTimeout(() => {
      const base = frame?.base;
      if (base) stage.fail('frame_unreachable', () => stage.load(base));
    }, milliseconds);
  }

  function removeNotice() {
    notice?.remove();
    notice = undefined;
    error = null;
    if (frame) style(frame.element, 'display:block');
  }

  const stage: Stage = {
    preload(base) {
      if (player) return;
      dropLostFrame();
      if (frame?.base !== base) mount(base);
    },
    open(next) {
      player = next;
      dropLostFrame();
      const box = attachedDialog();
      unlockScroll = lockScroll();
      box.show(next.theme?.replace('system', '') || 'light dark');
    },
    load(base) {
      removeNotice();
      // A silent frame is most likely the error page of a server that was away: it gets a new chance.
      if (frame?.base !== base || frame.state === 'silent') mount(base);
      frame?.element.focus();
      if (frame?.state === 'ready') player?.onMessage({ kind: 'ready' });
      else expectReady(patience.load);
    },
    send(message) {
      frame?.send(message);
    },
    fail(code, retry) {
      if (!player || !dialog) return;
      const texts = textsFor(player.language);
      removeNotice();
      error = { code, message: texts[0] };
      notice = createNotice(texts, retry, leave);
      if (frame) style(frame.element, 'display:none');
      dialog.element.append(notice);
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
  return stage;
}
