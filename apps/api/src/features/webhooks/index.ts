export { purgeMessages } from './retention';
export { webhookRoutes } from './routes';
export { startWebhookWorker, type WebhookWorker } from './worker';
