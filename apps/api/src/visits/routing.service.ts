import { Inject, Injectable } from '@nestjs/common';
import {
  type Itinerary,
  type Leg,
  legsOfTable,
  routeQuestions,
  type RouteQuestion,
  type RouteTable,
  type UnroutedPair,
} from '@yicheng/domain';
import { Problem, problem, type Settings, SETTINGS } from '../platform/index';

/** How long the routing server may think, milliseconds. */
const PATIENCE = 8_000;

/** Asks an OSRM server how long drives take, where one is set up. Only coordinates leave this machine. */
@Injectable()
export class Routing {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get available(): boolean {
    return this.settings.routingUrl !== undefined;
  }

  /** The drives of an itinerary; 409 without a server, 502 when it does not answer as it should. */
  async legs(itinerary: Itinerary): Promise<{ legs: Leg[]; missing: UnroutedPair[] }> {
    const { routingUrl } = this.settings;
    if (!routingUrl) throw problem.conflict('no-routing', 'No routing server is set up (ROUTING_URL).');
    const answers: { legs: Leg[]; missing: UnroutedPair[] }[] = [];
    for (const question of routeQuestions(itinerary)) {
      answers.push(legsOfTable(itinerary, question, await ask(routingUrl, question)));
    }
    return { legs: answers.flatMap(({ legs }) => legs), missing: answers.flatMap(({ missing }) => missing) };
  }
}

async function ask(base: string, { positions }: RouteQuestion): Promise<RouteTable> {
  const places = positions.map(([longitude, latitude]) => `${longitude.toFixed(6)},${latitude.toFixed(6)}`).join(';');
  const url = `${base}/table/v1/driving/${places}?annotations=duration,distance`;
  let status: number;
  let answer: unknown;
  try {
    const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    status = reply.status;
    answer = await reply.json();
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError';
    throw failed(
      slow ? `It did not answer within ${PATIENCE / 1000} seconds.` : 'It could not be reached or understood.',
    );
  }
  const { code, message, durations, distances } = (answer ?? {}) as Record<string, unknown>;
  if (code !== 'Ok') throw failed(`It answered ${status} ${String(message ?? code ?? '').slice(0, 200)}`.trim());
  if (!isTable(durations, positions.length)) throw failed('Its answer has no table of driving times.');
  return { durations, ...(isTable(distances, positions.length) ? { distances } : {}) };
}

function isTable(value: unknown, size: number): value is (number | null)[][] {
  const isCell = (cell: unknown): boolean =>
    cell === null || (typeof cell === 'number' && Number.isFinite(cell) && cell >= 0 && cell < 86_400_000);
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === size && row.every(isCell);
  return Array.isArray(value) && value.length === size && value.every(isRow);
}

const failed = (detail: string): Problem =>
  new Problem(502, 'routing-failed', 'The routing server gave no driving times; nothing was changed.', { detail });
