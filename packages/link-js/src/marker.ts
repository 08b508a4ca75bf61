/** The address that the vendor's published React package loads its script from. */
const vendorScript = 'https://link.trackstarhq.com/main.js';

/**
 * Lets the vendor's published React package, unmodified, find this script instead of loading its own.
 * It looks for a tag with that address: an inert one is put there before it mounts; one that is
 * there already, put by the page or by the package, is told that the script is loaded.
 */
export function standInForVendorScript(): void {
  const tags = document.querySelectorAll(`script[src="${vendorScript}"]`);
  for (const tag of tags) tag.dispatchEvent(new Event('load'));
  if (tags.length) return;
  // Outside the HTML namespace it is found by its name and is no script: nothing is loaded, and
  // Trusted Types have nothing to object to.
  const tag = document.createElementNS(null, 'script');
  tag.setAttribute('src', vendorScript);
  document.head.append(tag);
}
