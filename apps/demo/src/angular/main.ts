import '../styles';
import { provideZoneChangeDetection, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { withZone } from './with-zone';

if (withZone) await import('zone.js');

await bootstrapApplication(App, {
  providers: [withZone ? provideZoneChangeDetection() : provideZonelessChangeDetection()],
});
