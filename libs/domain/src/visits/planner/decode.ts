import { type PlanProblem, TOLERANCE } from './problem';

/**
 * Turns a list of all calls into times: each in turn begins as early as its vehicles, a parking place and a window
 * allow. Every plan worth having comes from the list of its calls by begin. Fields hold the last list that was decoded.
 */
export interface Decoder {
  /** By call. */
  readonly begin: Float64Array;
  /** By call: the call whose leaving released the begin, −1 if none, and whether that was at the place (1) or of the vehicle (0). */
  readonly behind: Int32Array;
  readonly atPlace: Uint8Array;
  /** By call: the members' leave that releases the place, which is the latest. */
  readonly leave: Float64Array;
  /** By traveller. */
  readonly back: Float64Array;
  readonly lastCall: Int32Array;
  /** The largest return. */
  makespan: number;
  /** Minutes by which windows, limits and fixed times are missed, in all. */
  missed: number;
  /** Σ of returns. */
  spent: number;
  /** Σ of waits, without those before a first call, which a later departure turns into sleeping. */
  waited: number;
  /** Σ of travel. */
  driven: number;
  /**
   * Decodes; stops early and answers false once the makespan is sure to exceed `limit`. Positions before `from` are
   * taken from the last call with `keep`.
   */
  decode(list: Int32Array, limit?: number, from?: number, keep?: boolean): boolean;
}

/** Every so many positions the state is kept, so that a change late in the list is cheap. */
const STRIDE = 8;

/** Makes a decoder with its own memory; nothing is allocated while decoding. `departs` are later moments of leaving, by traveller. */
export function makeDecoder(problem: PlanProblem, departs?: Float64Array): Decoder {
  const { travellers, calls, stops, width, end, legs, dwell, windows, fixed, capacity, now } = problem;
  const n = calls.length;
  const fleet = travellers.length;
  const stopCount = stops.length;
  const stopOf = Int32Array.from(calls, call => call.stop);
  // Who calls alone and takes one place; −1 for any other call.
  const alone = Int32Array.from(calls, ({ members: [first, ...others] }) =>
    others.length === 0 && travellers[first!]!.size === 1 ? first! : -1,
  );
  const tables = [...new Set(legs)];
  const ways = new Float64Array(tables.length * width * width);
  tables.forEach((table, i) => ways.set(table, i * width * width));
  const waysFrom = Int32Array.from(legs, table => tables.indexOf(table) * width * width);
  const stays = Float64Array.from(calls, ({ stop, members }) => dwell[members[0]! * stopCount + stop]!);
  const size = Int32Array.from(travellers, traveller => traveller.size);
  const latest = Float64Array.from(travellers, traveller => traveller.latest);
  // Without pins, windows and limits a call needs no look at them.
  const plain = Uint8Array.from(calls, ({ stop, members }) =>
    members.every(v => !windows[v * stopCount + stop] && Number.isNaN(fixed[v * stopCount + stop]!)) ? 1 : 0,
  );
  // Where nobody stays at all, nobody waits for another's place.
  const held = new Uint8Array(stopCount);
  for (const { stop, members } of calls) if (members.some(v => dwell[v * stopCount + stop]! > 0)) held[stop] = 1;
  const placeFrom = new Int32Array(stopCount + 1);
  for (let s = 0; s < stopCount; s++) placeFrom[s + 1] = placeFrom[s]! + capacity[s]!;
  const places = placeFrom[stopCount]!;
  const firstFree = new Float64Array(places);
  problem.free.forEach((free, s) => firstFree.set(free, placeFrom[s]));
  const firstReady = departs ?? Float64Array.from(travellers, traveller => traveller.ready);
  const firstAt = Int32Array.from(travellers, traveller => traveller.at);
  const work = new Float64Array(fleet);
  const load = new Float64Array(stopCount);
  for (const { stop, members } of calls)
    for (const v of members) {
      work[v] = work[v]! + dwell[v * stopCount + stop]!;
      load[stop] = load[stop]! + dwell[v * stopCount + stop]!;
    }
  const homeNow = travellers.reduce((most, { home }) => Math.max(most, home ?? -Infinity), -Infinity);
  const homeMissed = travellers.reduce((sum, { home, latest }) => sum + Math.max(0, (home ?? -Infinity) - latest), 0);

  const ready = new Float64Array(fleet);
  const at = new Int32Array(fleet);
  const rest = new Float64Array(fleet);
  const last = new Int32Array(fleet);
  const queue = new Float64Array(stopCount);
  const free = new Float64Array(places);
  const owner = new Int32Array(places);
  const steps = Math.floor(n / STRIDE) + 1;
  const kept = {
    ready: new Float64Array(fleet * steps),
    at: new Int32Array(fleet * steps),
    rest: new Float64Array(fleet * steps),
    last: new Int32Array(fleet * steps),
    queue: new Float64Array(stopCount * steps),
    free: new Float64Array(places * steps),
    owner: new Int32Array(places * steps),
    missed: new Float64Array(steps),
    waited: new Float64Array(steps),
    driven: new Float64Array(steps),
  };
  const begin = new Float64Array(n);
  const leave = new Float64Array(n);
  const behind = new Int32Array(n);
  const atPlace = new Uint8Array(n);
  const back = new Float64Array(fleet);
  const sorted = new Int32Array(places);

  const restore = (step: number): void => {
    if (step === 0) {
      ready.set(firstReady);
      at.set(firstAt);
      rest.set(work);
      last.fill(-1);
      queue.set(load);
      free.set(firstFree);
      owner.fill(-1);
      return;
    }
    for (let v = 0; v < fleet; v++) {
      ready[v] = kept.ready[step * fleet + v]!;
      at[v] = kept.at[step * fleet + v]!;
      rest[v] = kept.rest[step * fleet + v]!;
      last[v] = kept.last[step * fleet + v]!;
    }
    for (let s = 0; s < stopCount; s++) queue[s] = kept.queue[step * stopCount + s]!;
    for (let p = 0; p < places; p++) {
      free[p] = kept.free[step * places + p]!;
      owner[p] = kept.owner[step * places + p]!;
    }
  };
  const save = (step: number): void => {
    kept.ready.set(ready, step * fleet);
    kept.at.set(at, step * fleet);
    kept.rest.set(rest, step * fleet);
    kept.last.set(last, step * fleet);
    kept.queue.set(queue, step * stopCount);
    kept.free.set(free, step * places);
    kept.owner.set(owner, step * places);
  };

  /** The earliest begin within the windows; where all are over, the moment itself, and `late` says by how much. */
  let late = 0;
  const within = (v: number, s: number, moment: number): number => {
    late = 0;
    const pinned = fixed[v * stopCount + s]!;
    if (!Number.isNaN(pinned)) {
      if (moment <= pinned + TOLERANCE) moment = pinned;
      else late = moment - pinned;
    }
    const its = windows[v * stopCount + s];
    if (!its) return moment;
    for (let i = 0; i < its.length; i++) {
      const window = its[i]!;
      if (moment <= window[1] + TOLERANCE) {
        if (moment >= window[0]) return moment;
        if (!Number.isNaN(pinned)) late += window[0] - moment;
        return window[0];
      }
    }
    late += moment - its[its.length - 1]![1];
    return moment;
  };

  /** Places a call that needs several parking places: its vehicles' sizes together. */
  const placeMany = (o: number, s: number, need: number, moment: number): number => {
    const from = placeFrom[s]!;
    const count = capacity[s]!;
    for (let i = 0; i < count; i++) {
      let k = i;
      while (k > 0 && free[sorted[k - 1]!]! > free[from + i]!) {
        sorted[k] = sorted[k - 1]!;
        k--;
      }
      sorted[k] = from + i;
    }
    const lastPlace = sorted[Math.min(need, count) - 1]!;
    if (free[lastPlace]! > moment) {
      moment = free[lastPlace]!;
      behind[o] = owner[lastPlace]!;
      atPlace[o] = 1;
    }
    return moment;
  };
  const takeMany = (o: number, s: number, need: number, moment: number): void => {
    // Those that were free last before the begin, so that the others stay free for who could use them earlier.
    let k = capacity[s]! - 1;
    while (k >= need && free[sorted[k]!]! > moment) k--;
    for (let i = 0; i < Math.min(need, capacity[s]!); i++) {
      const p = sorted[Math.max(0, k - i)]!;
      free[p] = moment;
      owner[p] = o;
    }
    for (const m of calls[o]!.members) {
      const gone = moment + dwell[m * stopCount + s]!;
      if (gone > moment) for (let i = 0; i < size[m]!; i++) free[sorted[Math.max(0, k--)]!] = gone;
    }
  };

  const decoder: Decoder = {
    begin,
    leave,
    behind,
    atPlace,
    back,
    lastCall: last,
    makespan: 0,
    missed: 0,
    spent: 0,
    waited: 0,
    driven: 0,
    decode(list, limit = Infinity, from = 0, keep = false) {
      const step = Math.floor(from / STRIDE);
      restore(step);
      let missed = step === 0 ? homeMissed : kept.missed[step]!;
      let waited = step === 0 ? 0 : kept.waited[step]!;
      let driven = step === 0 ? 0 : kept.driven[step]!;
      for (let k = step * STRIDE; k < n; k++) {
        if (keep && k % STRIDE === 0) {
          save(k / STRIDE);
          kept.missed[k / STRIDE] = missed;
          kept.waited[k / STRIDE] = waited;
          kept.driven[k / STRIDE] = driven;
        }
        const o = list[k]!;
        const s = stopOf[o]!;
        const v = alone[o]!;
        const p0 = placeFrom[s]!;
        const count = capacity[s]!;
        if (v >= 0) {
          const drive = ways[waysFrom[v]! + at[v]! * width + s]!;
          driven += drive;
          const reach = ready[v]! + drive;
          let moment = reach > now ? reach : now;
          behind[o] = last[v]!;
          atPlace[o] = 0;
          let place = p0;
          if (count > 1) {
            // The place that was free last among those free by then, else the one that is free first.
            let best = -Infinity;
            let soonest = Infinity;
            let soonestPlace = p0;
            place = -1;
            for (let p = p0; p < p0 + count; p++) {
              const f = free[p]!;
              if (f <= moment && f > best) {
                best = f;
                place = p;
              }
              if (f < soonest) {
                soonest = f;
                soonestPlace = p;
              }
            }
            if (place < 0) place = soonestPlace;
          }
          if (free[place]! > moment) {
            moment = free[place]!;
            behind[o] = owner[place]!;
            atPlace[o] = 1;
          }
          if (plain[o] === 0) {
            const opened = within(v, s, moment);
            if (opened > moment) {
              moment = opened;
              behind[o] = -1;
            }
            missed += late;
          }
          const stay = stays[o]!;
          const gone = moment + stay;
          begin[o] = moment;
          leave[o] = gone;
          if (last[v]! >= 0) waited += moment - reach;
          if (held[s] === 1) {
            free[place] = gone;
            owner[place] = o;
          }
          ready[v] = gone;
          at[v] = s;
          last[v] = o;
          rest[v] = rest[v]! - stay;
          queue[s] = queue[s]! - stay;
          if (gone + rest[v]! > limit || (count === 1 && gone + queue[s]! > limit)) return false;
        } else {
          const { members, need } = calls[o]!;
          let moment = now;
          behind[o] = -1;
          atPlace[o] = 0;
          for (const m of members) {
            const reach = ready[m]! + ways[waysFrom[m]! + at[m]! * width + s]!;
            if (reach > moment) {
              moment = reach;
              behind[o] = last[m]!;
            }
          }
          if (need > count) missed += (need - count) * 1e3;
          moment = placeMany(o, s, need, moment);
          // All windows of all members at once: repeat until nobody moves it.
          for (let round = 0; round < 20; round++) {
            let opened = moment;
            let sum = 0;
            for (const m of members) {
              opened = Math.max(opened, within(m, s, opened));
              sum += late;
            }
            if (opened === moment) {
              missed += sum;
              break;
            }
            moment = opened;
            behind[o] = -1;
          }
          let until = moment;
          for (const m of members) {
            const drive = ways[waysFrom[m]! + at[m]! * width + s]!;
            driven += drive;
            if (last[m]! >= 0) waited += moment - ready[m]! - drive;
            const gone = moment + dwell[m * stopCount + s]!;
            if (gone > until) until = gone;
            ready[m] = gone;
            at[m] = s;
            last[m] = o;
            rest[m] = rest[m]! - dwell[m * stopCount + s]!;
            queue[s] = queue[s]! - dwell[m * stopCount + s]!;
            if (gone + rest[m]! > limit) return false;
          }
          begin[o] = moment;
          leave[o] = until;
          if (held[s] === 1) takeMany(o, s, need, moment);
        }
      }
      let makespan = homeNow;
      let spent = 0;
      for (let v = 0; v < fleet; v++) {
        const drive = ways[waysFrom[v]! + at[v]! * width + end]!;
        const home = ready[v]! + drive;
        driven += drive;
        back[v] = home;
        if (home > makespan) makespan = home;
        if (home > latest[v]! + TOLERANCE && last[v]! >= 0) missed += home - latest[v]!;
        spent += home;
      }
      decoder.makespan = makespan;
      decoder.missed = missed;
      decoder.spent = spent;
      decoder.waited = waited;
      decoder.driven = driven;
      return makespan <= limit;
    },
  };
  return decoder;
}
