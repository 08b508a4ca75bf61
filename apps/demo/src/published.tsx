import './styles';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Header } from './Header';
import { Host } from './host';
import { HostPanels } from './HostPanels';
import { PublishedSection } from './PublishedSection';

/** The React page once more, with the package that is on npm, unmodified. */
function PublishedApp() {
  const [host] = useState(() => new Host());
  return (
    <>
      <Header current="/published.html" />
      <main className="page">
        <PublishedSection host={host} />
        <HostPanels host={host} />
      </main>
    </>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('published.html has no #root');
createRoot(root).render(
  <StrictMode>
    <PublishedApp />
  </StrictMode>,
);
