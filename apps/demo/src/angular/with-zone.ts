/** Whether this page runs as most Angular applications do that are older than a year or two. */
export const withZone = new URLSearchParams(location.search).has('zone');
