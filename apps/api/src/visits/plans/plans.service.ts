import { Injectable } from '@nestjs/common';
import type { PlansDto, PlansInput } from '@yicheng/contracts';
import { forecastDay, type Itinerary, type PlansWish, runsOfDay, type VisitContext } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { Clock, type FieldProblem, problem } from '../../platform/index';
import { toRunEventDto } from '../day/day.mapper';
import { RunEventRow } from '../day/run-event.entity';
import { ItineraryRow } from '../itinerary.entity';
import { ReleasedItineraries } from '../released-itineraries';
import { Surroundings } from '../surroundings';
import { classesOf } from '../visit-vehicles';
import { toItinerary } from '../visits.mapper';
import { checkPins } from './check-pins';
import { PlanThread } from './plan-thread';

/** Proposals for an itinerary, or on its day for the rest of it. Nothing is stored: adopting one is a write of its own. */
@Injectable()
export class ItineraryPlans {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly released: ReleasedItineraries,
    private readonly surroundings: Surroundings,
    private readonly thread: PlanThread,
  ) {}

  async propose(meetingId: string, itineraryId: string, body: PlansInput): Promise<PlansDto> {
    const { manager } = this.database;
    const row = await manager.findOneBy(ItineraryRow, { meetingId, id: itineraryId.toLowerCase() });
    if (!row) throw problem.notFound();
    const draft = toItinerary(row);
    const { mode, objective, pins, budgetMs, from } = body;
    const without = (body.without ?? []).map(id => id.toLowerCase());
    const problems = [...checkPins(draft, pins, mode), ...lostStops(without, draft)];
    if (problems.length) throw problem.invalid(problems);
    const context = await this.surroundings.of(meetingId, [draft]);
    const wish = {
      ...(mode ? { mode } : {}),
      ...(objective ? { objective } : {}),
      ...(pins ? { pins } : {}),
      ...(budgetMs ? { budgetMs } : {}),
    };
    if (from !== 'now') return this.answer(draft, context, wish);
    const shown = (await this.released.read(meetingId)).find(({ id }) => id === row.id) ?? draft;
    const taps = await manager.find(RunEventRow, { where: { meetingId, itineraryId: row.id } });
    const classes = classesOf(context.vehicles);
    const runs = runsOfDay(shown, classes);
    const now = this.clock.now().toISOString();
    const events = taps.map(toRunEventDto);
    const forecast = forecastDay(shown, runs, events, now, classes);
    return this.answer({ ...shown, runs }, context, {
      ...wish,
      day: { now, runs, forecast, events, ...(without.length ? { without } : {}) },
    });
  }

  private async answer(itinerary: Itinerary, context: VisitContext, wish: PlansWish): Promise<PlansDto> {
    return (await this.thread.plan({ itinerary, context, wish })) as PlansDto;
  }
}

function lostStops(ids: readonly string[], { stops }: Itinerary): FieldProblem[] {
  return ids.flatMap((id, i) =>
    stops.some(stop => stop.id === id) ? [] : [{ field: `without[${i}]`, problem: 'is not a stop of this itinerary' }],
  );
}
