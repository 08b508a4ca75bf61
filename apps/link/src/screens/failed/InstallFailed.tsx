import { goBack, useSession } from '../../session';
import { connectAgain } from '../../install';
import { useLinkData } from '../../link-data';
import { Lockup } from '../../ui/Lockup';
import { FailureScreen } from './FailureScreen';

/** The check could not be finished; the form is kept and one step back. */
export default function InstallFailed() {
  const { organization } = useLinkData();
  const integration = useSession((session) => session.integration);
  const failure = useSession((session) => session.failure);
  if (!failure) return null;
  return (
    <FailureScreen
      failure={failure}
      system={integration?.display_name ?? ''}
      organization={organization.name}
      above={<Lockup organization={organization} integration={integration} state="broken" />}
      onBack={goBack}
      onRetry={connectAgain}
    />
  );
}
