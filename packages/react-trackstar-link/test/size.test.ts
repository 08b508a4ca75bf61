import { expect, it } from 'vitest';
import { bundledSize } from './bundled-size.mjs';

/** The bar is the vendor's wrapper, which takes 5,363 bytes and loads its whole runtime on top. */
it('weighs at most 5,300 bytes with the runtime and without React', async () => {
  const size = await bundledSize();
  expect(size).toBeLessThanOrEqual(5300);
  // Less would mean that the runtime is not in it.
  expect(size).toBeGreaterThan(3000);
});
