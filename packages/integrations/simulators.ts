import type { SimulatorModule } from './kit';
import * as extensiv3plCentral from './extensiv-3pl-central/simulator';
import * as linnworks from './linnworks/simulator';
import * as ongoing from './ongoing/simulator';
import * as sandbox from './sandbox/simulator';
import * as shipbob from './shipbob/simulator';
import * as shiphero from './shiphero/simulator';
import * as shipstation from './shipstation/simulator';
import * as ups from './ups/simulator';

/** The fake vendor system of each integration, by its id. */
export const simulators: Readonly<Record<string, SimulatorModule>> = {
  'extensiv-3pl-central': extensiv3plCentral,
  linnworks,
  ongoing,
  sandbox,
  shipbob,
  shiphero,
  shipstation,
  ups,
};
