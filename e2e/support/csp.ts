/**
 * What a host adds to its Content-Security-Policy, by the way it embeds the widget: one directive a
 * line. The documentation quotes these lines, and the journeys run under them and nothing more.
 */
export const widgetPolicy = {
  /** main.js with a script tag. */
  scriptTag: (linkUrl: string) => [`script-src ${linkUrl}`, `frame-src ${linkUrl}`],
  /** The React package, or link-js as a module: what they run is in the host's own bundle. */
  bundled: (linkUrl: string) => [`frame-src ${linkUrl}`],
};

/** What the journeys' host needs for itself: its script and its two endpoints. */
const hostPolicy = ["script-src 'self'", "connect-src 'self'"];

/** Everything that a careful host forbids, inline styles and DOM sinks for scripts among it. */
const strictness = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/** The policy of a strict host that allows these lines to the widget, as a header. */
export function strictPolicy(
  widget: readonly string[],
  trustedTypes = "trusted-types 'none'",
): Record<string, string> {
  const directives = new Map<string, string[]>();
  for (const line of [...strictness, trustedTypes, ...hostPolicy, ...widget]) {
    const [name = '', ...sources] = line.split(' ');
    directives.set(name, [...(directives.get(name) ?? []), ...sources]);
  }
  const policy = [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
  return { 'content-security-policy': policy };
}
