// @vitest-environment jsdom
import { describePackage } from './suite';

describePackage('zoneless');
