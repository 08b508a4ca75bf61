export { checkCredentials, toAppError } from './check';
export { purgeInstalls } from './pending';
export { pickLanguage } from './session';
export { insertInstall } from './store';
export { installRoutes } from './routes';
