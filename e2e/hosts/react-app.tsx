import {
  StrictMode,
  useReducer,
  useSyncExternalStore,
  version,
  type ComponentType,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

interface Config {
  getLinkToken: () => Promise<string>;
  onSuccess: (authCode: string, integrationName: string) => unknown;
  onLoad: () => void;
  buttonId: string;
}

/** What the vendor's published package and ours have in common. */
export interface TrackstarPackage {
  TrackstarConnectButton: ComponentType<
    Config & { integrationType: 'wms' | 'cart'; children: ReactNode }
  >;
  useTrackstarLink: (config: Config) => { open: (target: { integrationId?: string }) => void };
}

declare global {
  interface Window {
    /** Renders the app again, with callbacks and config objects that are all new. */
    renderAgain: (times: number) => void;
  }
}

const ordinaryConfig = () => window.hostConfig as Omit<Config, 'buttonId'>;

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/**
 * A host app as careless as they come: it renders everything again whenever it hears something, hands
 * new functions down each time, and unmounts the buttons with the route.
 */
export function mountApp({ TrackstarConnectButton, useTrackstarLink }: TrackstarPackage): void {
  function OwnButton({ config }: { config: Config }) {
    const { open } = useTrackstarLink(config);
    return (
      <button type="button" onClick={() => open({ integrationId: 'sandbox' })}>
        Connect with a hook
      </button>
    );
  }

  function App() {
    const [loaded, countLoaded] = useReducer((count: number) => count + 1, 0);
    const [, render] = useReducer((count: number) => count + 1, 0);
    const route = useSyncExternalStore(subscribe, () => location.hash);
    window.renderAgain = (times) => {
      for (let time = 0; time < times; time += 1) flushSync(render);
    };
    if (route === '#elsewhere') return <h1>Elsewhere</h1>;
    const configOf = (buttonId: string): Config => ({
      ...ordinaryConfig(),
      buttonId,
      getLinkToken: () => ordinaryConfig().getLinkToken(),
      onLoad: () => {
        ordinaryConfig().onLoad();
        countLoaded();
      },
    });
    return (
      <>
        <h1>
          React {version}, {loaded} loaded
        </h1>
        <TrackstarConnectButton {...configOf('Warehouse')} integrationType="wms">
          Connect a warehouse
        </TrackstarConnectButton>
        <TrackstarConnectButton {...configOf('Store')} integrationType="cart">
          Connect a store
        </TrackstarConnectButton>
        <OwnButton config={configOf('Own')} />
      </>
    );
  }

  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app.');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
