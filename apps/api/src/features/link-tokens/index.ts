export { createLinkTokens, type LinkTokens } from './link-token';
export { linkTokenRoutes } from './routes';
export { completeLinkToken, purgeLinkTokenUses, refuseUsedLinkToken } from './uses';
