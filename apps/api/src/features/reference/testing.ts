import { endpoints, type Endpoint } from '@trackstar-link/contract';
import { buildOpenApi } from './openapi/document';

/** The real contract, as it is served. */
export const contract: readonly Endpoint[] = Object.values(endpoints);

export const build = (list: readonly Endpoint[] = contract) =>
  buildOpenApi({ endpoints: list, serverUrl: 'https://link.example.com', version: '1.2.3' });
