export { purgeInstalls } from './pending';
export { installRoutes } from './routes';
