import type { SimulatorModule } from './kit';
import * as linnworks from './linnworks/simulator';
import * as sandbox from './sandbox/simulator';
import * as shipbob from './shipbob/simulator';
import * as shiphero from './shiphero/simulator';
import * as shipstation from './shipstation/simulator';
import * as ups from './ups/simulator';

/** The fake vendor system of each integration, by its id. */
export const simulators: Readonly<Record<string, SimulatorModule>> = {
  linnworks,
  sandbox,
  shipbob,
  shiphero,
  shipstation,
  ups,
};
