import type { SignIn } from './session';

/** A sign-in that nothing has become of yet; our server leads to it at an address that we make up. */
export function newSignIn(
  names: Pick<SignIn, 'attemptId' | 'resumeKey'> = {
    attemptId: randomId(),
    resumeKey: randomId(),
  },
): SignIn {
  const startUrl = `${location.origin}/oauth/start/${names.attemptId}`;
  return { ...names, startUrl, blocked: false, resuming: false, attempt: null };
}

/** 256 random bits in base64url. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
