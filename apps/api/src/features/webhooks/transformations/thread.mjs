// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import release from '@jitl/quickjs-wasmfile-release-sync';

/*
 * The thread that runs transformations. JavaScript of its own, because a thread starts from a file:
 * this one in development, its bundle beside the server's otherwise.
 *
 * Each run has a WebAssembly instance of its own with 32 MB at most, so that nothing passes from one
 * organization's code to another's, and no host function: code can compute, and nothing else. What
 * the interpreter cannot interrupt, the main thread ends together with this one.
 */

const require = createRequire(import.meta.url);
const wasmModule = new WebAssembly.Module(
  readFileSync(require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm')),
);
const pages = { initial: 256, maximum: 512 };
const stackBytes = 64 * 1024;
const limitMs = 100;
/** Every 10,000 steps the clock is looked at. Fewer looks than these mean a busy machine, not a loop. */
const leastChecks = 20;
const call = '\n;JSON.stringify(handler(JSON.parse(__webhook)))';

/** @param {{ id: number, code: string, webhook: string }} job */
async function run({ id, code, webhook }) {
  const variant = newVariant(release, { wasmModule, wasmMemory: new WebAssembly.Memory(pages) });
  const quickjs = await newQuickJSWASMModuleFromVariant(variant);
  const runtime = quickjs.newRuntime();
  runtime.setMaxStackSize(stackBytes);
  const context = runtime.newContext();
  context.setProp(context.global, '__webhook', context.newString(webhook));
  const begun = performance.now();
  let checks = 0;
  let interrupted = false;
  runtime.setInterruptHandler(() => {
    checks += 1;
    interrupted = checks > leastChecks && performance.now() - begun > limitMs;
    return interrupted;
  });
  parentPort?.postMessage({ id, begun: true });
  const result = context.evalCode(code + call, 'transformation.js');
  if (interrupted) return { id, error: 'timeout' };
  if (result.error) {
    const thrown = context.dump(result.error);
    return { id, error: 'thrown', message: describe(thrown) };
  }
  const value = context.dump(result.value);
  return typeof value === 'string' ? { id, value } : { id, error: 'nothing' };
  // Nothing is disposed of: the instance goes as a whole.
}

/** @param {unknown} thrown */
function describe(thrown) {
  if (thrown === null || typeof thrown !== 'object') return String(thrown);
  const { name, message } = /** @type {{ name?: unknown, message?: unknown }} */ (thrown);
  return `${String(name ?? 'Error')}: ${String(message ?? '')}`;
}

parentPort?.on('message', (job) => {
  run(job).then(
    (answer) => parentPort?.postMessage(answer),
    // The interpreter itself gave up: out of memory at a bad moment.
    () => parentPort?.postMessage({ id: job.id, error: 'memory' }),
  );
});
