export { contrast, deriveAccent, isColor, surfaces, type Accent } from './accent';
export { applyAccent, applyTheme, type Theme } from './apply';
