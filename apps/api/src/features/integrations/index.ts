export { integrationLogo, integrationLogoUrl } from './logos';
export { integrationRoutes } from './routes';
export { simulatorUrl, trafficTo } from './simulator';
