// @vitest-environment jsdom
import 'zone.js';
import { describePackage } from './suite';

describePackage('zone.js');
