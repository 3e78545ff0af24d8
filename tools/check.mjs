// npm test: everything CI runs, each step timed, all of them even when one fails; ends with "N passed, N failed".
import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { contractDrift, lockFile, phoneBudget } from './check/files.mjs';
import { jest, journeys, nodeSpecs, run, runAll } from './check/run.mjs';

const tsc = project => ['node_modules/typescript/bin/tsc', ['-p', project]];
const ngc = project => ['node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js', ['-p', project, '--noEmit']];
const vmModules = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

const steps = {
  'lock file': lockFile,
  format: () => run('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  // The boundaries are judged by the project graph, which has to exist first.
  lint: () =>
    runAll(
      ['node_modules/nx/dist/bin/nx.js', ['show', 'projects']],
      ['node_modules/eslint/bin/eslint.js', ['apps', 'libs', 'e2e', '--max-warnings=0']],
    ),
  types: () =>
    runAll(
      ...['libs/domain', 'libs/contracts', 'libs/client', 'apps/api', 'e2e'].map(tsc),
      ...['apps/web', 'apps/phone'].map(app => ngc(`${app}/tsconfig.app.json`)),
      ...['apps/web', 'apps/phone'].map(app => tsc(`${app}/tsconfig.spec.json`)),
    ),
  'tools and architecture': () => nodeSpecs('tools/**/*.spec.mjs'),
  build: () => build().then(() => ({ ok: true, output: '' })),
  contract: contractDrift,
  'phone budget': phoneBudget,
  'domain, contracts, client': () =>
    jest(['libs/domain', 'libs/contracts', 'libs/client'], { NODE_OPTIONS: vmModules }),
  api: () => jest(['apps/api'], { NODE_OPTIONS: vmModules }),
  pages: () => jest(['apps/web', 'apps/phone']),
  journeys,
};

const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const from = performance.now();
  const result = await Promise.resolve()
    .then(step)
    .catch(error => ({ ok: false, output: String(error?.message ?? error) }));
  const ok = result.ok && !result.failed;
  const cases = result.passed === undefined ? '' : ` · ${result.passed} passed, ${result.failed} failed`;
  if (!ok) console.log(`\n${result.output.trim()}\n`);
  console.log(`${ok ? '✓' : '✗'} ${name}${cases} · ${((performance.now() - from) / 1000).toFixed(1)} s`);
  passed += (result.passed ?? 0) + (ok ? 1 : 0);
  failed += (result.failed ?? 0) + (ok ? 0 : 1);
}
rmSync('test-results', { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
