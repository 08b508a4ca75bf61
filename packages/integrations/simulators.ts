import type { SimulatorModule } from './kit';
import * as amazon from './amazon/simulator';
import * as dhlEcommerce from './dhl-ecommerce/simulator';
import * as dhlExpress from './dhl-express/simulator';
import * as dpd from './dpd/simulator';
import * as etsy from './etsy/simulator';
import * as extensiv3plCentral from './extensiv-3pl-central/simulator';
import * as fedex from './fedex/simulator';
import * as linnworks from './linnworks/simulator';
import * as ongoing from './ongoing/simulator';
import * as royalMail from './royal-mail/simulator';
import * as sandbox from './sandbox/simulator';
import * as shipbob from './shipbob/simulator';
import * as shiphero from './shiphero/simulator';
import * as shipstation from './shipstation/simulator';
import * as shopify from './shopify/simulator';
import * as ups from './ups/simulator';
import * as usps from './usps/simulator';
import * as woocommerce from './woocommerce/simulator';

/** The fake vendor system of each integration, by its id. */
export const simulators: Readonly<Record<string, SimulatorModule>> = {
  amazon,
  'dhl-ecommerce': dhlEcommerce,
  'dhl-express': dhlExpress,
  dpd,
  etsy,
  'extensiv-3pl-central': extensiv3plCentral,
  fedex,
  linnworks,
  ongoing,
  'royal-mail': royalMail,
  sandbox,
  shipbob,
  shiphero,
  shipstation,
  shopify,
  ups,
  usps,
  woocommerce,
};
