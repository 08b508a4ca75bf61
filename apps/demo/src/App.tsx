import { useState } from 'react';
import { ConnectSection } from './ConnectSection';
import { Header } from './Header';
import { Host } from './host';
import { HostPanels } from './HostPanels';

export function App() {
  const [host] = useState(() => new Host());
  return (
    <>
      <Header current="/" />
      <main className="page">
        <ConnectSection host={host} />
        <HostPanels host={host} />
      </main>
    </>
  );
}
