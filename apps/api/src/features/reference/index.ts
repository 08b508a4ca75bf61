export { buildOpenApi, type OpenApiOptions } from './openapi/document';
export { renderReference } from './page/page';
export { referenceJs } from './page/script';
export { renderReferenceCss } from './page/style';
export { buildPostman } from './postman';
export { referenceRoutes } from './routes';
