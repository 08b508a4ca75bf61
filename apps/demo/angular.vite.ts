import { transformAsync } from '@babel/core';
import {
  createCompilerHost,
  formatDiagnostics,
  performCompilation,
  readConfiguration,
} from '@angular/compiler-cli';
import linker from '@angular/compiler-cli/linker/babel';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * The Angular page: its sources go through Angular's own compiler ahead of time, and the libraries that
 * it uses through Angular's linker. So there is no compiler in the page, and no policy has to allow one.
 */
export function angular(tsconfig: string): Plugin {
  const compiled = new Map<string, string>();
  return {
    name: 'angular',
    enforce: 'pre',
    config: () => ({
      define: { ngDevMode: 'false', ngJitMode: 'false', ngI18nClosureMode: 'false' },
    }),
    buildStart() {
      const { rootNames, options, errors } = readConfiguration(tsconfig);
      const host = createCompilerHost({ options });
      host.writeFile = (_name, text, _mark, _onError, sources = []) => {
        for (const { fileName } of sources) compiled.set(path.normalize(fileName), text);
      };
      const { diagnostics } = performCompilation({ rootNames, options, host });
      const complaints = [...errors, ...diagnostics];
      if (complaints.length > 0) this.error(formatDiagnostics(complaints));
    },
    load: (id) => compiled.get(path.normalize(id)),
    transform: {
      filter: { id: /\/fesm2022\/.*\.mjs$/, code: 'ɵɵngDeclare' },
      async handler(code, filename) {
        const linked = await transformAsync(code, {
          filename,
          plugins: [linker],
          compact: false,
          babelrc: false,
          configFile: false,
        });
        return linked?.code ?? undefined;
      },
    },
  };
}
