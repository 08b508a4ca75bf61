export { completeMagicLink, noteFailedInstall } from './complete';
export { purgeMagicLinks } from './links';
export { magicLinkRoutes } from './routes';
export { offersOf, requireOffered, type Offers } from './session';
