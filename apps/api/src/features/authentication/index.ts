export { createAuthentication } from './authenticate';
export { createShortCache } from './cache';
