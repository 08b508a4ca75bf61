/** Bundler and test runner hand over the markup. */
declare module '*.svg' {
  const markup: string;
  export default markup;
}
