// Type-checks the api, applies the @nestjs/swagger compiler plugin, and bundles our own code; packages stay external.
import { cp } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { before as swagger } from '@nestjs/swagger/plugin';
import { rolldown } from 'rolldown';
import ts from 'typescript';

const project = 'apps/api/tsconfig.json';
const { config } = ts.readConfigFile(project, ts.sys.readFile);
const parsed = ts.parseJsonConfigFileContent(config, ts.sys, resolve('apps/api'));
const sources = parsed.fileNames.filter(file => !/\.spec\.ts$|\/test\//.test(file));
const program = ts.createProgram(sources, {
  ...parsed.options,
  noEmit: false,
  isolatedModules: false,
  sourceMap: true,
  inlineSources: true,
  outDir: undefined,
});
const errors = ts.getPreEmitDiagnostics(program);
if (errors.length) {
  const host = {
    getCanonicalFileName: file => file,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getNewLine: () => '\n',
  };
  console.error(ts.formatDiagnosticsWithColorAndContext(errors, host));
  process.exit(1);
}
const transformers = {
  before: [swagger({ introspectComments: true, classValidatorShim: true, esmCompatible: true }, program)],
};
const bundle = await rolldown({
  input: {
    main: 'apps/api/src/main.ts',
    openapi: 'apps/api/src/openapi.ts',
    'read-book-worker': 'apps/api/src/roster/read-book-worker.ts',
    'plan-import-worker': 'apps/api/src/roster/plan-import-worker.ts',
    'plan-worker': 'apps/api/src/visits/plans/plan-worker.ts',
    'typeset-worker': 'apps/api/src/documents/typeset-worker.ts',
  },
  platform: 'node',
  tsconfig: project,
  external: id => /^(node:|[a-z])/.test(id) || (id.startsWith('@') && !id.startsWith('@yicheng/')),
  plugins: [
    {
      name: 'tsc-with-swagger',
      load(id) {
        const source = program.getSourceFile(id);
        if (!source) return undefined;
        let code;
        let map;
        program.emit(
          source,
          (name, text) => (name.endsWith('.map') ? (map = text) : (code = text)),
          undefined,
          false,
          transformers,
        );
        return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''), map, moduleType: 'js' };
      },
    },
  ],
});
rmSync('dist/apps/api', { recursive: true, force: true });
await bundle.write({
  dir: 'dist/apps/api',
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  sourcemap: true,
});
await cp('apps/api/src/documents/templates', 'dist/apps/api/templates', { recursive: true });
