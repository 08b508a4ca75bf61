export { completeMagicLink, noteFailedInstall } from './complete';
export { purgeMagicLinks } from './links';
export { insertReinstallLink, reinstallLinkDays, reinstallUrl } from './reinstall';
export { magicLinkRoutes } from './routes';
export { offersOf, requireOffered, type Offers } from './session';
