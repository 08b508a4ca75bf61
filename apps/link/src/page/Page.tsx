import { QueryClientProvider } from '@tanstack/react-query';
import { useMessages } from '../i18n';
import { queryClient } from '../link-session';
import { MagicPage } from './MagicPage';
import { Message } from './Message';
import './page.css';

/** What stands at an address of ours that is opened as a page of its own. */
export default function Page() {
  return (
    <QueryClientProvider client={queryClient}>
      {window.location.pathname === '/m' ? <MagicPage /> : <TopLevel />}
    </QueryClientProvider>
  );
}

/** Shown when somebody opens the frame's address by itself. */
function TopLevel() {
  const { topLevel } = useMessages();
  return <Message {...topLevel} />;
}
