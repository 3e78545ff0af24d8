// Runs one program of a check and reads the counts it reports.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a package's program under this Node; answers `{ ok, output }` with everything it printed. */
export function run(program, args, extra = {}) {
  const env = { ...process.env, FORCE_COLOR: '0', NX_DAEMON: 'false', CI: '1', ...extra };
  return new Promise(done => {
    const child = spawn(process.execPath, [join(root, program), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => said.push(text));
    child.once('error', error => done({ ok: false, output: String(error) }));
    child.once('exit', code => done({ ok: code === 0, output: Buffer.concat(said).toString() }));
  });
}

/** Runs several programs after one another; ok when all are. */
export async function runAll(...commands) {
  const results = [];
  for (const [program, args, extra] of commands) results.push(await run(program, args, extra));
  return { ok: results.every(({ ok }) => ok), output: results.map(({ output }) => output).join('\n') };
}

/** Runs a program that writes a JSON report to the file `withFile` tells it, and reads `count` from it. */
async function reported(command, count) {
  const folder = mkdtempSync(join(tmpdir(), 'yicheng-check-'));
  const file = join(folder, 'report.json');
  try {
    const result = await run(...command(file));
    try {
      return { ...result, ...count(JSON.parse(readFileSync(file, 'utf8'))) };
    } catch {
      return { ...result, ok: false };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** jest over some projects, with its cases counted. */
export function jest(projects, extra) {
  const workers = ['--maxWorkers=50%', '--passWithNoTests', '--silent=false'];
  const args = projects.length > 1 ? ['--projects', ...projects] : ['-c', `${projects[0]}/jest.config.mjs`];
  return reported(
    file => ['node_modules/jest/bin/jest.js', [...args, ...workers, '--json', `--outputFile=${file}`], extra],
    report => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites }),
  );
}

/** Playwright journeys, counted; one that only passed at the second try counts as failed. */
export function journeys() {
  return reported(
    file => [
      'node_modules/@playwright/test/cli.js',
      ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    ],
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  );
}

/** Specs of the tools themselves, by Node's own runner. */
export async function nodeSpecs(pattern) {
  const result = await run('tools/check/node-test.mjs', [pattern]);
  const number = name => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(result.output)?.[1] ?? 0);
  return { ...result, passed: number('pass'), failed: number('fail') + number('cancelled') };
}
