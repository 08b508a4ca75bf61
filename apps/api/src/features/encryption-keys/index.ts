export { createRotation, unknownKeysInUse, type Rotation } from './rotation';
