export { mailboxRoutes } from './routes';
export { renderMailboxCss } from './style';
