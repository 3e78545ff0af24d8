import type { APIRequestContext, Locator, Page } from '@playwright/test';

type Row = Record<string, unknown> & { id: string };

/** A day of site visits that has begun half an hour ago, made over the API so that no other journey is in its way. */
export interface ADay {
  path: string;
  runs: {
    id: string;
    vehicleId: string;
    depart: string;
    calls: { id: string; stopId: string; begin: string; leave: string }[];
  }[];
  version: number;
}

const MINUTE = 60_000;
/** The instant so many minutes from now, on the full minute. */
export const inMinutes = (minutes: number): string =>
  new Date(Math.floor(Date.now() / MINUTE) * MINUTE + minutes * MINUTE).toISOString();

/** Plans and releases the day for vehicles, as the organizer signed in with the request. */
export async function planDay(request: APIRequestContext, title: string, vehicleIds: string[]): Promise<ADay> {
  const meetings = (await (await request.get('/api/v1/meetings')).json()) as { items: Row[] };
  const meeting = `/api/v1/meetings/${meetings.items.find(({ slug }) => slug === 'site-meeting')!.id}`;
  const stopId = crypto.randomUUID();
  const made = await request.post(`${meeting}/itineraries`, {
    data: {
      date: new Date(Date.parse(inMinutes(-30)) + 8 * 60 * MINUTE).toISOString().slice(0, 10),
      title,
      mode: 'sameOrder',
      start: { place: '会议酒店', at: inMinutes(-30) },
      end: { place: '会议酒店', by: inMinutes(240) },
      stops: [{ id: stopId, name: '演练点', dwell: 40, capacity: 8 }],
      legs: [
        { from: 'start', to: stopId, minutes: 60, source: 'typed' },
        { from: stopId, to: 'end', minutes: 60, source: 'typed' },
      ],
      vehicleIds,
    },
  });
  const path = `${meeting}/itineraries/${((await made.json()) as Row).id}`;
  await request.post(`${meeting}/releases`, { data: { tell: false } });
  const day = (await (await request.get(`${path}/day`)).json()) as ADay;
  return { path, runs: day.runs, version: day.version };
}

/** The dispatch screen. */
export class Dispatch {
  readonly log: Locator;

  constructor(private readonly page: Page) {
    this.log = page.getByRole('log');
  }

  async choose(title: string): Promise<void> {
    await this.page.getByText(title).first().click();
  }

  /** The row of a vehicle in the list. */
  vehicle(number: number): Locator {
    return this.page.locator(`li[data-vehicle="${number}"]`);
  }
}
