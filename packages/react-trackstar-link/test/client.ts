import * as React from 'react';

/** What the tests use of a browser's React, whichever version the bundle holds. */
export { createElement, StrictMode, useEffect, useState, version } from 'react';
export { createRoot, hydrateRoot } from 'react-dom/client';
export * from '../src/index';

/** React 18.2 has it under its former name. */
export const act: typeof React.act =
  React.act ?? (React as unknown as { unstable_act: typeof React.act }).unstable_act;
