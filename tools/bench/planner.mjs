// The planner against published optima, fixed rotation, greedy earliest start and a constraint solver's 20 seconds.
// Reads instance files ({ name, best, proven, request }) from the folder BENCH_INSTANCES; what is absent is said.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPlanner, plannerUrl } from '../plan.mjs';

const clock = () => performance.now();
const mean = numbers => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const percent = x => `${x.toFixed(2)} %`;

/** Families by the beginning of a file's name, each with the lines of the table its instances belong to. */
const FAMILIES = {
  openshop: ({ request }) => `open shop n = ${request.vehicles.length}`,
  tsptw: ({ request }) => `TSPTW n ${request.stops.length <= 60 ? '≤ 60' : '> 60'}`,
  visits: ({ request }) => `site visits ${request.vehicles.length}×${request.stops.length}`,
};

/** Prints the table; one thread, one second of search unless said (site visits 4×6: five). */
export async function benchPlanner(folder = process.env.BENCH_INSTANCES) {
  const planner = await loadPlanner();
  for (const family of Object.keys(FAMILIES)) {
    const files = folder && existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith(family)) : [];
    if (!files.length) {
      console.log(`${family}: no instances (set BENCH_INSTANCES to a folder with ${family}-….json), skipped`);
      continue;
    }
    const instances = files.flatMap(name => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    family === 'visits' ? benchVisits(planner, instances) : benchProven(planner, family, instances);
  }
  benchFleet(planner);
  benchMidday(planner);
}

function solve({ plan, readPlanRequest, faultsOf }, request, extra, options = {}) {
  const read = readPlanRequest({ ...request, ...extra });
  const start = clock();
  const answer = plan(read, { clock, ...options });
  const faults = answer.status === 'feasible' ? faultsOf(read, answer) : [];
  if (faults.length) throw new Error(`the answer is wrong: ${faults[0]}`);
  return { answer, took: clock() - start };
}

const grouped = (instances, line) => Map.groupBy(instances, line);

function benchProven(planner, family, instances) {
  for (const [line, group] of [...grouped(instances, FAMILIES[family])].sort(([a], [b]) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )) {
    const results = group.map(({ best, request }) => {
      const { answer } = solve(planner, request, { budgetMs: 1000 });
      const gap = answer.status === 'feasible' ? ((answer.makespan - best) / best) * 100 : Infinity;
      return { gap, proven: answer.proven, feasible: answer.status === 'feasible' };
    });
    const gaps = results.map(({ gap }) => gap);
    const best = gaps.filter(gap => gap < 1e-6).length;
    const proven = results.filter(result => result.proven).length;
    console.log(
      `${line.padEnd(22)} ${group.length} instances: best known reached ${best}, proven ${proven}, ` +
        `feasible ${results.filter(result => result.feasible).length}, mean gap ${percent(mean(gaps))}`,
    );
  }
}

function benchVisits(planner, instances) {
  for (const [line, group] of grouped(instances, FAMILIES.visits)) {
    const budgetMs = group[0].request.vehicles.length === 4 && group[0].request.stops.length === 6 ? 5000 : 1000;
    const rows = group.map(({ best, request, rotation, greedy, cpsat20s }) => {
      const { answer } = solve(planner, request, { budgetMs });
      const base = Math.min(...request.vehicles.map(vehicle => vehicle.earliest));
      const against = other => (other ? (1 - (answer.makespan - base) / (other - base)) * 100 : NaN);
      return {
        proven: answer.proven,
        best: ((answer.makespan - best) / (best - base)) * 100,
        rotation: against(rotation),
        greedy: against(greedy),
        solver: against(cpsat20s),
      };
    });
    const of = name => percent(mean(rows.map(row => row[name])));
    console.log(
      `${line.padEnd(22)} ${group.length} instances: best known + ${of('best')}, proven ${rows.filter(row => row.proven).length}, ` +
        `shorter than rotation by ${of('rotation')}, than greedy by ${of('greedy')}, than CP-SAT (20 s) by ${of('solver')}`,
    );
  }
}

/** A number from 0 to 1 from a seed, for instances that are the same everywhere. */
function numbersFrom(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Stops strewn over a county, minutes by the straight line, twice as many places as one. */
function county(vehicles, stops, perVehicle, seed) {
  const random = numbersFrom(seed);
  const points = Array.from({ length: stops + 1 }, () => [random() * 60, random() * 60]);
  const ids = Array.from({ length: stops }, (_, i) => `s${i}`);
  return {
    places: ['hotel', ...ids],
    travel: points.map(([a, b]) => points.map(([c, d]) => Math.round(Math.hypot(a - c, b - d)))),
    stops: ids.map(id => ({ id, place: id, dwell: 20 + Math.round(random() * 5) * 5, capacity: 1 + (random() < 0.3) })),
    vehicles: Array.from({ length: vehicles }, (_, v) => ({
      id: `bus${v}`,
      start: 'hotel',
      earliest: 480,
      ...(perVehicle
        ? {
            stops: [...ids]
              .map(id => [random(), id])
              .sort()
              .slice(0, perVehicle + Math.floor(random() * 3))
              .map(([, id]) => id),
          }
        : {}),
    })),
  };
}

function benchFleet(planner) {
  const request = county(20, 200, 10, 7);
  const greedy = planner.planGreedily(request);
  const first = solve(planner, request, { budgetMs: 100 });
  const { answer, took } = solve(planner, request, { budgetMs: 4800 });
  const shorter = (1 - (answer.makespan - 480) / (greedy.makespan - 480)) * 100;
  console.log(
    `${'20 buses, 200 stops'.padEnd(22)} first plan ${Math.round(first.took)} ms, done ${(took / 1000).toFixed(1)} s, ` +
      `shorter than greedy by ${percent(shorter)}, ${memoryFor({ ...request, budgetMs: 4800 })} MB`,
  );
}

/** What planning takes at most in a process of its own, megabytes. */
function memoryFor(request) {
  const code = `import { readFileSync } from 'node:fs';
    const { plan, readPlanRequest } = await import(process.argv[1]);
    plan(readPlanRequest(JSON.parse(readFileSync(0, 'utf8'))), { clock: () => performance.now() });
    console.log(process.resourceUsage().maxRSS);`;
  const args = ['--input-type=module', '-e', code, plannerUrl];
  return Math.round(Number(execFileSync(process.execPath, args, { input: JSON.stringify(request) })) / 1024);
}

/** The middle of a day: half the calls are behind, one vehicle is 40 minutes late. */
function benchMidday(planner) {
  const request = county(8, 10, 0, 11);
  const { answer } = solve(planner, request, { budgetMs: 1000 });
  const now = 480 + (answer.makespan - 480) / 2;
  const known = Object.fromEntries(answer.runs.map(run => [run.vehicle, run.calls.map(call => call.stop)]));
  const vehicles = request.vehicles.map((vehicle, v) => {
    const run = answer.runs[v];
    const done = run.calls
      .filter(call => call.begin <= now)
      .map(({ stop, begin, leave }) => ({ stop, begin, ...(leave <= now ? { leave } : {}) }));
    const next = run.calls[done.length];
    const onTheRoad = next && done.at(-1)?.leave !== undefined;
    return { ...vehicle, done, ...(onTheRoad ? { enRoute: { to: next.stop, reach: next.reach + (v ? 0 : 40) } } : {}) };
  });
  const rest = { ...request, vehicles, now };
  const pins = Object.entries(known).map(([vehicle, order]) => ({ vehicle, order }));
  const shifted = solve(planner, rest, { pins, budgetMs: 200 }).answer;
  const { answer: again, took } = solve(planner, rest, { budgetMs: 200 }, { known });
  console.log(
    `${'re-plan in mid-day'.padEnd(22)} ${Math.round(took)} ms, back ${(shifted.makespan - again.makespan).toFixed(0)} min ` +
      'earlier than everything shifted',
  );
}
