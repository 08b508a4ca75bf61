// @vitest-environment jsdom
import type { LinkIntegration } from '@trackstar-link/contract/types';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, fakeApi, json, linkSession } from './testing/fake-api';
import { openLink } from './testing/fake-host';
import { renderLink } from './testing/render-link';

vi.mock('./host', async () => {
  const { fakeBridge } = await import('./testing/fake-host');
  return { bridge: fakeBridge, tell: () => undefined };
});

const [shiphero] = linkSession.integrations;
if (!shiphero) throw new Error('no integration');

/** Everything that an integration can say on its form. */
const talkative: LinkIntegration = {
  ...shiphero,
  auth_methods: [
    {
      id: 'key',
      kind: 'credentials',
      label: 'With a key',
      description: 'Keys are made in the settings.',
      help_url: 'https://help.example/keys',
      rejected_hint: 'Make a new key.',
      fields: [
        { type: 'secret', name: 'key', label: 'API key', required: true, help: 'Shown once.' },
        {
          type: 'select',
          name: 'region',
          label: 'Region',
          required: true,
          default: 'eu',
          options: [{ value: 'eu', label: 'Europe' }],
        },
      ],
    },
    { id: 'oauth', kind: 'oauth', label: 'With a sign-in', fields: [] },
  ],
};

const said = [
  'With a key',
  'With a sign-in',
  'Keys are made in the settings.',
  'API key',
  'Shown once.',
  'Europe',
  'Make a new key.',
];

async function refusedForm(language: string, given: string) {
  fakeApi(({ path }) =>
    path === '/link/session'
      ? json({ ...linkSession, language: given, integrations: [talkative] })
      : failed('credentials_rejected', 422),
  );
  act(() => openLink({ language, integrationId: 'shiphero' }));
  fireEvent.change(await screen.findByLabelText(/API key/), { target: { value: 'key-1' } });
  const [send] = screen.getAllByRole('button', { name: /ShipHero/ });
  if (send) fireEvent.click(send);
  await screen.findByText('Make a new key.');
}

beforeEach(() => void renderLink());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('texts of an integration', () => {
  const languageOf = (text: string) =>
    screen.getAllByText(text).map((element) => element.closest('[lang]')?.getAttribute('lang'));

  it.each(['pl', 'ar', 'ja'])('that are English in %s are said to be', async (language) => {
    await refusedForm(language, 'en');
    for (const text of said) for (const told of languageOf(text)) expect(told, text).toBe('en');
    expect(document.documentElement.lang).toBe(language);
  });

  it('need no word about it where they are in the language of the screen', async () => {
    await refusedForm('de', 'de');
    for (const text of said) for (const told of languageOf(text)) expect(told, text).toBe('de');
    expect(document.querySelectorAll('[lang]')).toHaveLength(1);
  });
});
