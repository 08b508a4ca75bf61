import { IntegrationFailure, type Interpret } from '../kit';
import { errorOf } from './errors';

/** Tells an account that UPS has blocked, and the one field that it says is wrong. */
export const interpret: Interpret = ({ status, json }) => {
  const error = errorOf(json);
  if (status === 403 && error) {
    return new IntegrationFailure('account_disabled', { internal: 'Blocked merchant' });
  }
  if (
    status === 401 &&
    error?.code === '10401' &&
    /^ClientId is Invalid\.?$/i.test(error.message)
  ) {
    return new IntegrationFailure('credentials_rejected', {
      internal: 'Unknown client',
      field: 'client_id',
    });
  }
  return undefined;
};
