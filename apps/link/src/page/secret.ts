/** Where a reload finds the secret again; nothing else of the page can, and it goes with the tab. */
interface Kept {
  magicLink?: unknown;
}

/**
 * The secret of the link that was opened. It leaves the address bar at once, and with it the history,
 * bookmarks and whoever looks over a shoulder; a reload finds it in the entry of this tab's history.
 */
export function takeSecret(window: Window): string | null {
  const { hash, pathname } = window.location;
  if (hash.length > 1) {
    const secret = hash.slice(1);
    window.history.replaceState({ magicLink: secret } satisfies Kept, '', pathname);
    return secret;
  }
  const { magicLink } = (window.history.state ?? {}) as Kept;
  return typeof magicLink === 'string' ? magicLink : null;
}

/** The link has done its work. */
export function forgetSecret(window: Window): void {
  window.history.replaceState(null, '', window.location.pathname);
}
