import type { SimulatorModule } from './kit';
import * as dhlEcommerce from './dhl-ecommerce/simulator';
import * as dhlExpress from './dhl-express/simulator';
import * as dpd from './dpd/simulator';
import * as fedex from './fedex/simulator';
import * as royalMail from './royal-mail/simulator';
import * as sandbox from './sandbox/simulator';
import * as shiphero from './shiphero/simulator';
import * as shipstation from './shipstation/simulator';
import * as usps from './usps/simulator';
import * as woocommerce from './woocommerce/simulator';

/** The fake vendor system of each integration, by its id. */
export const simulators: Readonly<Record<string, SimulatorModule>> = {
  'dhl-ecommerce': dhlEcommerce,
  'dhl-express': dhlExpress,
  dpd,
  fedex,
  'royal-mail': royalMail,
  sandbox,
  shiphero,
  shipstation,
  usps,
  woocommerce,
};
