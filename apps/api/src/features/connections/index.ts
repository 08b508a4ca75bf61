export {
  accessTokenContext,
  availableActions,
  availableEndpoints,
  displayNameOf,
  missingPermissions,
  toConnectionError,
  type ConnectionRow,
  type ErrorRow,
} from './connection';
export { errorsOfRow, requestCheck, selectConnection, useAccessToken } from './queries';
export { connectionRoutes } from './routes';
export { connectionErrors, connections } from './tables';
