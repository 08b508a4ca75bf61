import { useCallback } from 'react';
import { connect } from '../../install';
import { useLinkData } from '../../link-data';
import { chosenMethod, goBack, typedValues, useSession } from '../../session';
import { Lockup } from '../../ui/Lockup';
import { toCredentials } from '../credentials/form';
import { Existing } from './Existing';
import { FailureScreen } from './FailureScreen';

/** The check could not be finished; the form is kept and one step back. */
export default function InstallFailed() {
  const { organization } = useLinkData();
  const integration = useSession((session) => session.integration);
  const failure = useSession((session) => session.failure);
  const method = useSession(chosenMethod);
  const typed = useSession(typedValues);
  const retry = useCallback(() => {
    if (method) void connect(toCredentials(method, typed));
  }, [method, typed]);
  if (!failure) return null;
  if (failure.code === 'account_already_connected') return <Existing />;
  return (
    <FailureScreen
      failure={failure}
      system={integration?.display_name ?? ''}
      organization={organization.name}
      above={<Lockup organization={organization} integration={integration} state="broken" />}
      onBack={goBack}
      onRetry={retry}
    />
  );
}
