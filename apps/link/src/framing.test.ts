import { describe, expect, it } from 'vitest';
import { mayShow } from './framing';

const ours = 'https://app.example.com';
const evil = 'https://evil.example';
const direct = { helloOrigin: ours, ancestorOrigins: [ours], parentIsTop: true };

describe('where the card may be drawn', () => {
  it('is a page of an allowed origin', () => {
    expect(mayShow([ours], direct)).toBe(true);
    expect(mayShow([evil], direct)).toBe(false);
    expect(mayShow([], direct)).toBe(false);
  });

  it('is nowhere inside a page that is not allowed, however deep', () => {
    const nested = { ...direct, ancestorOrigins: [ours, evil], parentIsTop: false };
    expect(mayShow([ours], nested)).toBe(false);
    expect(mayShow([ours, evil], nested)).toBe(true);
  });

  it('is only the top page where the browser does not name the ancestors', () => {
    expect(mayShow([ours], { ...direct, ancestorOrigins: undefined })).toBe(true);
    const hidden = { helloOrigin: ours, ancestorOrigins: undefined, parentIsTop: false };
    expect(mayShow([ours], hidden)).toBe(false);
  });

  it('compares whole origins', () => {
    const lookalike = { ...direct, helloOrigin: `${ours}.evil.example` };
    expect(mayShow([ours], lookalike)).toBe(false);
  });

  it('is anywhere when the organization allows any page', () => {
    expect(mayShow(null, { ...direct, helloOrigin: evil, ancestorOrigins: [evil] })).toBe(true);
  });
});
