import { TrackstarConnectButton as Button, useTrackstarLink } from '../../src/index';

/** Uses that must not compile. */
const getLinkToken = () => Promise.resolve('token');
const linkToken = 'token';
const onSuccess = () => undefined;
const required = { getLinkToken, onSuccess };

// @ts-expect-error getLinkToken is required
export const withoutToken = <Button onSuccess={onSuccess} />;

// @ts-expect-error onSuccess is required
export const withoutSuccess = <Button getLinkToken={getLinkToken} />;

// @ts-expect-error a token is not enough: it has to be fetched when the modal opens
export const tokenItself = <Button {...required} getLinkToken="token" />;

// @ts-expect-error the host's {linkToken} response has to be unpacked
export const wrapped = <Button {...required} getLinkToken={async () => ({ linkToken })} />;

// @ts-expect-error there is no such type of integration
export const unknownType = <Button {...required} integrationType="warehouse" />;

// @ts-expect-error a list is a list, also with one entry
export const noList = <Button {...required} integrationAllowList="shiphero" />;

// @ts-expect-error there is no such theme
export const unknownTheme = <Button {...required} theme="purple" />;

// @ts-expect-error the button is always of type "button"
export const submit = <Button {...required} type="submit" />;

// @ts-expect-error no such prop
export const misspelt = <Button {...required} integrationAllowlist={[]} />;

// @ts-expect-error onClose is told nothing; onExit is
export const withReason = <Button {...required} onClose={(why: string) => why} />;

// @ts-expect-error there is no such event
export const unknownEvent = <Button {...required} onEvent={(name) => name === 'finished'} />;

export const detailOfAnother = (
  <Button
    {...required}
    // @ts-expect-error only a failed check has a code
    onEvent={(name, detail) => name === 'connected' && detail.code}
  />
);

// @ts-expect-error the request id is in the detail
export const inTheError = <Button {...required} onExit={(error) => error?.requestId} />;

export function OwnButton() {
  const { open, error } = useTrackstarLink(required);
  // @ts-expect-error the integration is named in an object
  open('shiphero');
  // @ts-expect-error there may be no error
  return error.message;
}
