import { act, createElement, StrictMode, version } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

export { act, createElement, createRoot, hydrateRoot, renderToString, StrictMode, version };
