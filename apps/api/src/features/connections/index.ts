export {
  availableActions,
  availableEndpoints,
  displayNameOf,
  missingPermissions,
  type ConnectionRow,
} from './connection';
export { selectConnection, useAccessToken } from './queries';
export { connectionRoutes } from './routes';
export { settleErrors } from './settle-errors';
export { connectionErrors, connections } from './tables';
