export { integrationLogo, integrationLogoUrl } from './logos';
export { integrationRoutes } from './routes';
