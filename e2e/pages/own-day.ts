import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { inMinutes } from './dispatch';
import { openPass, PHONE } from './phone';

interface Row {
  id: string;
}

/** Somebody with a phone. */
interface Holder extends Row {
  name: string;
  last4: string;
}

/** The day as the server tells it. */
export interface ToldDay {
  version: number;
  runs: { id: string; vehicleId: string; depart: string; calls: { id: string; stopId: string; leave: string }[] }[];
  events: (Row & { runId: string; kind: string; callId: string; at: string })[];
  rollCalls: { runId: string; callId: string; marks: { attendeeId: string; aboard: boolean; reason?: string }[] }[];
  findings: unknown[];
  forecast: {
    runId: string;
    depart: { actual?: string };
    calls: { reach: { actual?: string }; leave: { actual?: string } }[];
  }[];
}

/** What a day is made of: captains and riders by vehicle, stops in their order with the minutes to reach them. */
interface Wanted {
  captains: number[];
  riders: string[][];
  stops: { name: string; dwell: number; drive: number; capacity?: number }[];
  /** Minutes from now by which everybody should be back. */
  by?: number;
}

/** A meeting of a journey's own with one day of visits that began an hour ago, released. */
export class OwnDay {
  readonly captains: Holder[] = [];
  readonly riders: Holder[] = [];
  readonly vehicles: string[] = [];
  readonly stops: Row[] = [];
  readonly start = Date.parse(inMinutes(-60));
  readonly slug = `day-${Date.now()}-${Math.floor(Math.random() * 1000)}`;
  path = '';
  private meeting = '';

  private constructor(private readonly request: APIRequestContext) {}

  static async plan(request: APIRequestContext, { captains, riders, stops, by = 240 }: Wanted): Promise<OwnDay> {
    const day = new OwnDay(request);
    const start = new Date(day.start).toISOString();
    const date = new Date(day.start + 8 * 60 * 60_000).toISOString().slice(0, 10);
    const meeting = { title: '演练', slug: day.slug, timeZone: 'Asia/Shanghai', startDate: date, endDate: date };
    day.meeting = `/meetings/${(await day.post('/meetings', meeting)).id}`;
    for (const [i, count] of captains.entries()) {
      const own: string[] = [];
      for (let k = 0; k < count; k++) own.push(await day.add(day.captains, `${i + 1} 号车车长 ${k + 1}`));
      const vehicle = { number: i + 1, passengers: 20, captainIds: own };
      day.vehicles.push((await day.post(`${day.meeting}/vehicles`, vehicle)).id);
    }
    const items: { attendeeId: string; vehicleId: string }[] = [];
    for (const [i, names] of riders.entries())
      for (const name of names)
        items.push({ attendeeId: await day.add(day.riders, name), vehicleId: day.vehicles[i]! });
    await request.put(`/api/v1${day.meeting}/assignments`, { data: { items } });
    day.stops.push(...stops.map(() => ({ id: crypto.randomUUID() })));
    const ids = ['start', ...day.stops.map(({ id }) => id), 'end'];
    const drives = [...stops.map(({ drive }) => drive), 60];
    const itinerary = await day.post(`${day.meeting}/itineraries`, {
      date,
      title: '演练',
      mode: 'sameOrder',
      start: { place: '会议酒店', at: start },
      end: { place: '会议酒店', by: inMinutes(by) },
      stops: stops.map(({ name, dwell, capacity = 8 }, i) => ({
        ...day.stops[i],
        name,
        dwell,
        capacity,
        longitude: 112 + i / 10,
        latitude: 23.9,
        crs: 'GCJ-02',
      })),
      legs: [
        ...drives.map((minutes, i) => ({ from: ids[i], to: ids[i + 1], minutes, source: 'typed' })),
        ...day.stops.slice(0, -1).map(({ id }) => ({ from: id, to: 'end', minutes: 60, source: 'typed' })),
      ],
      vehicleIds: day.vehicles,
    });
    day.path = `/api/v1${day.meeting}/itineraries/${itinerary.id}`;
    await day.post(`${day.meeting}/releases`, { tell: false });
    return day;
  }

  async day(): Promise<ToldDay> {
    return (await (await this.request.get(`${this.path}/day`)).json()) as ToldDay;
  }

  /** How many vehicles have a planned run. */
  async planned(): Promise<number> {
    return ((await (await this.request.get(this.path)).json()) as { runs: unknown[] }).runs.length;
  }

  /** The fragment of somebody's personal link. */
  async pass(attendeeId: string): Promise<string> {
    const { url } = await this.post<{ url: string }>(`${this.meeting}/attendees/${attendeeId}/pass`, {});
    return new URL(url, 'http://localhost').hash;
  }

  /** Somebody's phone with their personal link open. */
  async phoneOf(browser: Browser, { id, last4 }: Holder): Promise<Page> {
    const phone = await (await browser.newContext(PHONE)).newPage();
    await openPass(phone, `/p/${await this.pass(id)}`, last4);
    return phone;
  }

  /** The time of day so many minutes after the start. */
  clock(minutes: number): string {
    const time = { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' } as const;
    return new Date(this.start + minutes * 60_000).toLocaleTimeString('en-GB', time);
  }

  /** What a captain would have tapped, so many minutes after the start of the day. */
  async tap(vehicle: number, kind: 'departed' | 'arrived', call: number | 'start', minutes: number): Promise<void> {
    const run = (await this.day()).runs.find(({ vehicleId }) => vehicleId === this.vehicles[vehicle - 1])!;
    const callId = call === 'start' ? call : run.calls[call]!.id;
    const at = new Date(this.start + minutes * 60_000).toISOString();
    const answer = await this.request.post(`${this.path}/runs/${run.id}/events`, { data: { kind, callId, at } });
    expect(answer.status()).toBe(201);
  }

  private async add(list: Holder[], name: string): Promise<string> {
    const last4 = String(7001 + this.captains.length + this.riders.length);
    const { id } = await this.post(`${this.meeting}/attendees`, { name, phone: `1990000${last4}`, posts: [] });
    list.push({ id, name, last4 });
    return id;
  }

  private async post<T = Row>(path: string, data: unknown): Promise<T> {
    const answer = await this.request.post(`/api/v1${path}`, { data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }
}
