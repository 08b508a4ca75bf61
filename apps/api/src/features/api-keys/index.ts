export { createApiKeyRow, findApiKey, type ApiKeyRow } from './api-key';
export { apiKeyRoutes } from './routes';
