import { useEffect, useSyncExternalStore } from 'react';
import { listConnections, listReceived } from './backend';
import { Connections } from './Connections';
import { EventLog } from './EventLog';
import type { Host } from './host';
import { Notice } from './Notice';
import { ReceivedPanel } from './ReceivedPanel';
import { TestCredentialsPanel } from './TestCredentialsPanel';
import { useList } from './use-list';
import { WebhooksPanel } from './WebhooksPanel';

/** What the host knows: tokens in its backend, what it was told, its connections, and what to type. */
export function HostPanels({ host }: { host: Host }) {
  const [received, reloadReceived] = useList(listReceived);
  const [connections, reloadConnections] = useList(listConnections);
  const entries = useSyncExternalStore(host.subscribe, () => host.entries);
  const taken = useSyncExternalStore(host.subscribe, () => host.taken);
  useEffect(() => {
    if (taken === 0) return;
    reloadReceived();
    reloadConnections();
  }, [taken, reloadReceived, reloadConnections]);
  const keyIsMissing =
    connections.state === 'failed' && connections.error.code === 'demo_key_missing';

  return (
    <>
      {keyIsMissing && (
        <Notice title="This demo has no API key yet">
          Set <code>DEMO_API_KEY</code> to an API key of your organization and start the demo again.
        </Notice>
      )}
      <div className="columns">
        <ReceivedPanel received={received} onReload={reloadReceived} />
        <EventLog entries={entries} />
      </div>
      <Connections host={host} connections={connections} onReload={reloadConnections} />
      <WebhooksPanel />
      <TestCredentialsPanel />
      <footer className="muted small">
        Acme Operations is made up: it stands for your product.
      </footer>
    </>
  );
}
