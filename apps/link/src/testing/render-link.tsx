import { QueryClientProvider } from '@tanstack/react-query';
import { act, configure, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { vi } from 'vitest';
import { App } from '../App';
import { listenToHost } from '../host-messages';
import { queryClient } from '../link-session';
import { keepPlace } from '../resume';
import { forget } from '../session';
import { forgetHost } from './fake-host';

// Screens are fetched when they are shown, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 10_000 });

let stopKeeping = () => {};

/** Puts the frame's page into jsdom, closed, as it is after its handshake. */
export function renderLink() {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = () => undefined;
  forgetHost();
  act(() => forget());
  queryClient.clear();
  listenToHost(() => undefined);
  stopKeeping();
  stopKeeping = keepPlace();
  return render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
