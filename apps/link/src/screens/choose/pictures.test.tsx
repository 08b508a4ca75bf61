// @vitest-environment jsdom
import type { LinkSession } from '@trackstar-link/contract/types';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi, json, linkSession } from '../../testing/fake-api';
import { openLink } from '../../testing/fake-host';
import { renderLink } from '../../testing/render-link';

vi.mock('../../host', async () => {
  const { fakeBridge } = await import('../../testing/fake-host');
  return { bridge: fakeBridge, tell: () => undefined };
});

const logo_url = 'https://link.test/logo.svg';
const session: LinkSession = {
  ...linkSession,
  integrations: linkSession.integrations.map((integration) => ({ ...integration, logo_url })),
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows the list before its pictures, which come once it has been painted', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1, () => undefined));
  fakeApi(() => json(session));
  renderLink();
  openLink();
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  await screen.findByRole('searchbox');

  const pictures = () => document.querySelectorAll(`li img[src="${logo_url}"]`);
  expect(pictures()).toHaveLength(0);
  act(() => frames.splice(0).forEach((frame) => frame(0)));
  await waitFor(() => expect(pictures()).toHaveLength(session.integrations.length));
});
