export { createElement, version } from 'react';
export { renderToString } from 'react-dom/server';
export * from '../src/index';
