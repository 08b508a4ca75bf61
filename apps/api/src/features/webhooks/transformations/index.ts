export { Sandbox } from './sandbox';
export { transform, type Transformed } from './transform';
