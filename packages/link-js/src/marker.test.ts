// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { standInForVendorScript } from './marker';

const address = 'https://link.trackstarhq.com/main.js';
const tags = () => document.querySelectorAll(`script[src="${address}"]`);

beforeEach(() => document.head.replaceChildren());

describe("the vendor's published package", () => {
  it('finds a tag with its address, which is no script and loads nothing', () => {
    standInForVendorScript();
    standInForVendorScript();
    expect(tags()).toHaveLength(1);
    expect(tags()[0]).not.toBeInstanceOf(HTMLScriptElement);
  });

  it('learns from its own tag that the script is there, however late it came', () => {
    const tag = document.createElement('script');
    tag.type = 'text/plain';
    tag.src = address;
    const onLoad = vi.fn();
    tag.addEventListener('load', onLoad);
    document.head.append(tag);
    standInForVendorScript();
    expect(onLoad).toHaveBeenCalledTimes(1);
    expect(tags()).toHaveLength(1);
  });
});
