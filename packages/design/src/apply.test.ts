// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { applyAccent, applyTheme } from './apply';

const root = document.documentElement;

afterEach(() => {
  applyAccent(root, null);
  applyTheme(root, 'system');
});

describe('applying the look of an organization', () => {
  it('sets shades for both themes and takes them out again', () => {
    applyAccent(root, '#ffd400');
    expect(root.style.getPropertyValue('--accent')).toMatch(/^light-dark\(#\w{6}, #\w{6}\)$/);
    applyAccent(root, null);
    expect(root.style.getPropertyValue('--accent')).toBe('');
  });

  it('ignores anything but #rrggbb', () => {
    applyAccent(root, 'url(https://tracker.test)');
    expect(root.getAttribute('style') ?? '').toBe('');
  });

  it('leaves the choice to the system unless told', () => {
    applyTheme(root, 'dark');
    expect(root.dataset['theme']).toBe('dark');
    applyTheme(root, 'system');
    expect(root.dataset['theme']).toBeUndefined();
  });
});
