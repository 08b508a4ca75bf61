export { checkCredentials, toAppError } from './check';
export { purgeInstalls } from './pending';
export { pickLanguage } from './session';
export { settleInstall } from './settle';
export { chooseTarget, requireSystemOf, targetOf } from './target';
export { installRoutes } from './routes';
