export { integrationLogo, integrationLogoUrl } from './logos';
export { integrationRoutes } from './routes';
export { simulatorUrl } from './simulator';
