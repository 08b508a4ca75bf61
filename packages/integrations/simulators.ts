import type { SimulatorModule } from './kit';
import * as sandbox from './sandbox/simulator';
import * as shipbob from './shipbob/simulator';
import * as shiphero from './shiphero/simulator';
import * as shipstation from './shipstation/simulator';

/** The fake vendor system of each integration, by its id. */
export const simulators: Readonly<Record<string, SimulatorModule>> = {
  sandbox,
  shipbob,
  shiphero,
  shipstation,
};
