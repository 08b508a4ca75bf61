export interface Surroundings {
  /** Origin of the window that said hello: our parent's. */
  helloOrigin: string;
  /** Origins of all windows above us; undefined where the browser does not tell. */
  ancestorOrigins: readonly string[] | undefined;
  /** Our parent is the tab's own page, with nothing above it. */
  parentIsTop: boolean;
}

/** Reads what the browser knows about the windows above this frame. */
export function surroundings(helloOrigin: string): Surroundings {
  const ancestors: DOMStringList | undefined = window.location.ancestorOrigins;
  return {
    helloOrigin,
    ancestorOrigins: ancestors && Array.from(ancestors),
    parentIsTop: window.parent === window.top,
  };
}

/**
 * May the card be drawn here? Every window above must belong to an allowed origin, because any of
 * them could cover the card and steer clicks into it. A browser that does not name our ancestors
 * leaves one case that is certain: the parent is the top. `null` allows any page; the API answers
 * it in development only.
 */
export function mayShow(allowed: readonly string[] | null, around: Surroundings): boolean {
  if (allowed === null) return true;
  if (!around.ancestorOrigins && !around.parentIsTop) return false;
  return [around.helloOrigin, ...(around.ancestorOrigins ?? [])].every((origin) =>
    allowed.includes(origin),
  );
}
