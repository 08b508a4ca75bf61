import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { vi } from 'vitest';
import { App } from '../App';
import { listenToHost } from '../host-messages';
import { queryClient } from '../link-session';
import { forget } from '../session';
import { forgetHost } from './fake-host';

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
  return render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
