export { letterheadOf, readLogo } from './logo';
export {
  disabledActions,
  insertOrganization,
  listOrganizationRows,
  logoUrl,
  readOrganization,
  toOrganization,
  type OrganizationRow,
} from './organization';
export { organizationRoutes } from './routes';
export { organizations } from './tables';
