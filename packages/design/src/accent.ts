/** Colors of the card in both themes, equal to --surface in tokens.css. */
export const surfaces = { light: '#fffefc', dark: '#1b1a18' } as const;

export interface Accent {
  /** Fills primary buttons. */
  accent: string;
  /** Text on the fill; contrast with it is at least 4.5. */
  accentText: string;
  /** A shade for links, icons and focus rings on the surface; contrast is at least 4.5. */
  accentReadable: string;
  /** Outlines the fill; contrast with the surface is at least 3. */
  accentEdge: string;
}

type Channels = readonly [number, number, number];

const ink = '#1f1d1a';
const white = '#ffffff';
const black = '#000000';

/** True for the one notation that organizations may give: `#rrggbb`. */
export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function channels(color: string): Channels {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colors as WCAG 2 defines it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function mix(color: string, target: string, share: number): string {
  const goal = channels(target);
  const mixed = channels(color).map((channel, index) =>
    Math.round(channel + ((goal[index] ?? channel) - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The nearest shade of a color that reaches the wanted contrast with the surface. */
function shadeFor(color: string, surface: string, wanted: number): string {
  const target = contrast(white, surface) >= contrast(black, surface) ? white : black;
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(color, target, share);
    if (contrast(shade, surface) >= wanted) return shade;
  }
  return target;
}

/**
 * Derives what a theme needs from an organization's color.
 *
 * On a dark surface a dark fill is lightened until it stands out. On a light one a pale fill stays
 * as it is (darkening turns a brand's yellow into mud) and gets a darker edge instead.
 */
export function deriveAccent(color: string, surface: string): Accent {
  if (!isColor(color) || !isColor(surface)) throw new TypeError('Colors are written #rrggbb.');
  const surfaceIsDark = contrast(white, surface) >= contrast(black, surface);
  const accent = surfaceIsDark ? shadeFor(color, surface, 3) : color;
  // White and black cannot both fall short of 4.5; the ink is only the nicer black.
  const accentText = [white, ink].find((text) => contrast(text, accent) >= 4.5) ?? black;
  return {
    accent,
    accentText,
    accentReadable: shadeFor(color, surface, 4.5),
    accentEdge: shadeFor(accent, surface, 3),
  };
}
