import acme from './acme.svg';
import { customer, listConnections, listReceived } from './backend';
import { ConnectSection } from './ConnectSection';
import { Connections } from './Connections';
import { EventLog } from './EventLog';
import { Notice } from './Notice';
import { ReceivedPanel } from './ReceivedPanel';
import { TestCredentialsPanel } from './TestCredentialsPanel';
import { useLink } from './use-link';
import { useList } from './use-list';

export function App() {
  const [received, reloadReceived] = useList(listReceived);
  const [connections, reloadConnections] = useList(listConnections);
  const { config, entries } = useLink(() => {
    reloadReceived();
    reloadConnections();
  });
  const keyIsMissing =
    connections.state === 'failed' && connections.error.code === 'demo_key_missing';

  return (
    <>
      <header className="bar">
        <a className="brand" href="/">
          <img src={acme} alt="" width="28" height="28" />
          Acme Operations
        </a>
        <span className="customer">{customer.name}</span>
      </header>
      <main className="page">
        {keyIsMissing && (
          <Notice title="This demo has no API key yet">
            Set <code>DEMO_API_KEY</code> to an API key of your organization and start the demo
            again.
          </Notice>
        )}
        <ConnectSection config={config} />
        <div className="columns">
          <ReceivedPanel received={received} onReload={reloadReceived} />
          <EventLog entries={entries} />
        </div>
        <Connections connections={connections} onReload={reloadConnections} />
        <TestCredentialsPanel />
        <footer className="muted small">
          Acme Operations is made up: it stands for your product. The same page{' '}
          <a href="/plain.html">with a script tag</a>.
        </footer>
      </main>
    </>
  );
}
