import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, deriveAccent, surfaces } from './accent';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('an accent derived from any color', () => {
  it('stays readable on both of our surfaces and on any other', () => {
    const surface = fc.oneof(fc.constantFrom(surfaces.light, surfaces.dark), color);
    fc.assert(
      fc.property(color, surface, (organization, background) => {
        const accent = deriveAccent(organization, background);
        expect(contrast(accent.accentText, accent.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent.accentReadable, background)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent.accentEdge, background)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a color that already works', () => {
    expect(deriveAccent('#1f3a5f', surfaces.light)).toEqual({
      accent: '#1f3a5f',
      accentText: '#ffffff',
      accentReadable: '#1f3a5f',
      accentEdge: '#1f3a5f',
    });
  });

  it('refuses what is not a color', () => {
    expect(() => deriveAccent('red;}body{display:none', surfaces.light)).toThrow(TypeError);
  });
});

describe('contrast', () => {
  it('agrees with the examples of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
