export {
  availableActions,
  availableEndpoints,
  displayNameOf,
  missingPermissions,
  type ConnectionRow,
} from './connection';
export { useAccessToken } from './queries';
export { connectionRoutes } from './routes';
export { connectionErrors, connections } from './tables';
