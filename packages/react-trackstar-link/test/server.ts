export { createElement, version } from 'react';
export { renderToPipeableStream, renderToString } from 'react-dom/server';
export * from '../src/index';
