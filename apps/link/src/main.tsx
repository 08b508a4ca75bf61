import { applyTheme } from '@trackstar-link/design';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { App } from './App';
import { ownBridge } from './host';
import { listenToHost } from './host-messages';
import { queryClient } from './link-session';
import { keepPlace } from './resume';
import { preloadScreens } from './screens/routes';

const Page = lazy(() => import('./page/Page'));
const container = document.getElementById('root');
if (!container) throw new Error('The page has no #root.');

// Before anything is drawn: the host's first message comes with the load event.
listenToHost((theme) => applyTheme(document.documentElement, theme));
keepPlace();

createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      {ownBridge ? (
        <Suspense>
          <Page />
        </Suspense>
      ) : (
        <App />
      )}
    </QueryClientProvider>
  </StrictMode>,
);

// A frame that the host preloaded has time now; with the others here, no step waits later on.
if (!ownBridge) {
  if ('requestIdleCallback' in window) requestIdleCallback(preloadScreens);
  else setTimeout(preloadScreens, 1000);
}
