import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, surfaces } from '../src/accent';

const tokens = readFileSync(new URL('../src/tokens.css', import.meta.url), 'utf8');

/** name → [light, dark] of every token written with light-dark(#…, #…). */
const themed = new Map(
  [...tokens.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name as string, [light as string, dark as string] as const],
  ),
);

function ratio(name: string, surface: string): number[] {
  return [0, 1].map((theme) =>
    contrast(themed.get(name)?.[theme] as string, themed.get(surface)?.[theme] as string),
  );
}

describe('the tokens', () => {
  it('hold the surfaces that accents are computed for', () => {
    expect(themed.get('surface')).toEqual([surfaces.light, surfaces.dark]);
  });

  it.each(['canvas', 'surface', 'surface-sunken', 'surface-hover'])(
    'text, links and statuses can be read on %s in both themes',
    (surface) => {
      const names = ['text', 'text-muted', 'granted', 'warning', 'failed', 'accent-readable'];
      for (const name of names)
        expect(Math.min(...ratio(name, surface)), name).toBeGreaterThanOrEqual(4.5);
      expect(Math.min(...ratio('edge', surface)), 'edge').toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['granted', 'warning', 'failed'])('%s can be read on its soft ground', (name) => {
    expect(Math.min(...ratio(name, `${name}-soft`))).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(...ratio('text', `${name}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  it('the default accent carries its text', () => {
    expect(Math.min(...ratio('accent-text', 'accent'))).toBeGreaterThanOrEqual(4.5);
  });
});
