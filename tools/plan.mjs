// npm run plan -- problem.json: answers a planning problem on standard output ("-" reads standard input).
// Exit 0 feasible, 2 proven infeasible, 3 nothing found within the budget, 1 bad input with the field named.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

const bundle = join(root, 'dist/plan/planner.mjs');
/** Where the planner's module is, once it was loaded. */
export const plannerUrl = pathToFileURL(bundle).href;

/** The planner as a module, bundled anew when a source of the domain is younger. */
export async function loadPlanner() {
  const youngest = folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
      .reduce(
        (latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
        0,
      );
  const source = join(root, 'libs/domain/src/visits/planner');
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < youngest(join(root, 'libs/domain/src'))) {
    mkdirSync(dirname(bundle), { recursive: true });
    const built = await rolldown({ input: join(source, 'index.ts'), platform: 'neutral', cwd: root });
    await built.write({ file: bundle, format: 'esm' });
  }
  return import(plannerUrl);
}

/** Reads the problem, plans, and says how it went by the exit code. */
async function main([file, ...rest]) {
  const stop = message => {
    console.error(message);
    return 1;
  };
  if (!file || rest.length) return stop('usage: npm run plan -- problem.json   ("-" reads standard input)');
  let text;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    return stop(`${file}: cannot be read (${error.code ?? error.message})`);
  }
  let problem;
  try {
    problem = JSON.parse(text);
  } catch (error) {
    return stop(`${file}: is not JSON (${error.message})`);
  }
  const { plan, PlanRequestError, readPlanRequest } = await loadPlanner();
  try {
    const answer = plan(readPlanRequest(problem), { clock: () => performance.now() });
    process.stdout.write(`${JSON.stringify(answer)}\n`);
    return { feasible: 0, infeasible: 2, unknown: 3 }[answer.status];
  } catch (error) {
    if (error instanceof PlanRequestError) return stop(error.message);
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
