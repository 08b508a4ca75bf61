import './styles';
import './element.css';
import { Host, type HostCallbacks } from './host';
import { mountPanels } from './mount-panels';

/** As much of the element as this page uses. */
type ConnectElement = HTMLElement & Partial<Pick<HostCallbacks, 'getLinkToken' | 'onSuccess'>>;

interface ConnectEvents {
  'trackstar-load': null;
  'trackstar-close': null;
  'trackstar-exit': { error: { code: string } | null; step: string };
  'trackstar-event': { name: string; detail: object };
}

const host = new Host();
mountPanels('/element.html', host);

for (const element of document.querySelectorAll<ConnectElement>('trackstar-connect')) {
  const { getLinkToken, onSuccess, onLoad, onClose, onExit, onEvent } = host.callbacks(
    element.getAttribute('button-id') ?? 'any',
  );
  const on = <Name extends keyof ConnectEvents>(
    name: Name,
    listener: (detail: ConnectEvents[Name]) => void,
  ) =>
    element.addEventListener(name, (event) =>
      listener((event as CustomEvent<ConnectEvents[Name]>).detail),
    );
  element.getLinkToken = getLinkToken;
  element.onSuccess = onSuccess;
  on('trackstar-load', onLoad);
  on('trackstar-close', onClose);
  on('trackstar-exit', ({ error, ...detail }) => onExit(error, detail));
  on('trackstar-event', ({ name, detail }) => onEvent(name, detail));
}
