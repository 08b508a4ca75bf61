import { createElementClass } from './element-class';

const tag = 'trackstar-connect';

/** Defines `<trackstar-connect>`, once; where there is no page, as on a server, it does nothing. */
export function defineTrackstarConnect(): void {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return;
  customElements.define(tag, createElementClass());
}
