import '@angular/compiler';
import { Component, inject, provideZonelessChangeDetection, type Type } from '@angular/core';
import {
  bootstrapApplication,
  provideClientHydration,
  type BootstrapContext,
} from '@angular/platform-browser';
import { provideServerRendering, renderApplication } from '@angular/platform-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPackage, type Built } from './built.mjs';

let built: Built;
beforeAll(() => {
  built = buildPackage();
}, 120_000);
afterAll(() => built.remove());

it('renders the button where there is no window, without a style attribute', async () => {
  const { TrackstarConnectButton, TrackstarLink } = await built.load();
  expect('window' in globalThis).toBe(false);
  const never = () => Promise.reject(new Error('never called on a server'));
  class Host {
    never = never;
    own = inject(TrackstarLink).create({ getLinkToken: never, onSuccess: never });
  }
  const App = Component({
    selector: 'app-host',
    imports: [TrackstarConnectButton],
    template: `<trackstar-connect-button
      integrationType="carrier" buttonClass="primary" [buttonStyle]="{ color: 'red' }"
      [getLinkToken]="never" [onSuccess]="never" /><p>{{ own.error() }}</p>`,
  })(Host) as Type<Host>;
  const providers = [
    provideServerRendering(),
    provideClientHydration(),
    provideZonelessChangeDetection(),
  ];
  const html = await renderApplication(
    (context: BootstrapContext) => bootstrapApplication(App, { providers }, context),
    {
      document: '<app-host></app-host>',
      url: 'https://acme.example/',
      allowedHosts: ['acme.example'],
    },
  );
  expect(html).toMatch(
    /<button type="button" class="primary">Connect Carrier(<!--.*?-->)?<\/button>/,
  );
  expect(html).not.toContain('style=');
}, 60_000);
