/** The ways to put the button into a page, each with a page that shows it. */
export const variants = [
  { path: '/', name: 'React', file: 'index.html' },
  { path: '/angular.html', name: 'Angular', file: 'angular.html' },
  { path: '/plain.html', name: 'Plain HTML', file: 'plain.html' },
  { path: '/element.html', name: 'Custom element', file: 'element.html' },
  { path: '/published.html', name: 'Published package', file: 'published.html' },
] as const;

export type VariantPath = (typeof variants)[number]['path'];

/** The kinds of systems, each with a button that offers all of its kind. */
export const kinds = [
  { id: 'any', type: 'wms', label: 'Connect a warehouse' },
  { id: 'cart', type: 'cart', label: 'Connect a shop' },
  { id: 'carrier', type: 'carrier', label: 'Connect a carrier' },
] as const;

/** The systems that have a button of their own. */
export const systems = [
  { id: 'sandbox', name: 'Sandbox', about: 'Made-up data, no credentials needed' },
  { id: 'shiphero', name: 'ShipHero', about: 'Signs in with a refresh token' },
  { id: 'shipstation', name: 'ShipStation', about: 'Two ways to sign in' },
] as const;
