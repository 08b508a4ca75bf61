import { endpoints } from '@trackstar-link/contract';
import type { AppContext } from '../../platform/context';
import { AppError } from '../../platform/http/app-error';
import { rawRoute, type Route } from '../../platform/http/route';
import { localMailbox, type KeptMail } from '../../platform/mail';
import { contentPage, listPage, mailPage } from './pages';

/** Outside production only: whoever may open the page may read every mail. */
export function mailboxRoutes({ config }: Pick<AppContext, 'config'>): Route[] {
  const mailbox = localMailbox(config.dataDir);

  function opened() {
    if (config.production) throw new AppError('route_not_found');
    return mailbox;
  }

  async function find(id: string): Promise<KeptMail> {
    const mail = await opened().read(id);
    if (!mail) throw new AppError('mail_not_found');
    return mail;
  }

  return [
    rawRoute(endpoints.getMailbox, async () => listPage(await opened().list())),
    rawRoute(endpoints.getMailboxMail, async ({ params }) =>
      mailPage(params.file_name, await find(params.file_name)),
    ),
    rawRoute(endpoints.getMailboxContent, async ({ params }) =>
      contentPage(await find(params.file_name)),
    ),
  ];
}
