/** A square tile with initials, in a colour that follows from the id: the logo of an integration. */
export function logoTile(id: string, name: string): string {
  const hue = hueOf(id);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="${escape(name)}">
  <rect width="64" height="64" rx="14" fill="hsl(${hue} 45% 34%)"/>
  <path d="M0 50 64 34v16a14 14 0 0 1-14 14H14A14 14 0 0 1 0 50Z" fill="hsl(${hue} 45% 28%)"/>
  <text x="32" y="34" fill="#fff" font-family="system-ui, sans-serif" font-size="25" font-weight="650" text-anchor="middle" dominant-baseline="central">${escape(initials(name))}</text>
</svg>
`;
}

/** `ShipHero` → `SH`, `Sandbox` → `Sa`. */
function initials(name: string): string {
  const parts = name.match(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+|\d+/gu) ?? [name];
  const letters = parts.map((part) => [...part][0] ?? '').slice(0, 2);
  return letters.length === 2 ? letters.join('').toUpperCase() : [...name].slice(0, 2).join('');
}

/** FNV-1a, so that neighbouring ids get distant hues. */
function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const sign of id) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash >>> 8) % 360;
}

function escape(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
