import { randomUUID } from 'node:crypto';
import type { TrialMarkDto, TrialNoteDto } from '@yicheng/contracts';
import { startTestApp, type TestApp } from '../../../test/app';
import { clock, planDay, type PlannedDay } from '../../../test/planned-day';
import { FileUses } from '../../platform/index';

const LIST = '/meetings/{meetingId}/itineraries/{itineraryId}/trial-runs';
const ONE = `${LIST}/{trialRunId}` as const;

let t: TestApp;
let day: PlannedDay;
beforeAll(async () => {
  t = await startTestApp();
  day = await planDay(t);
});
afterAll(() => t.close());

const path = () => ({ meetingId: t.meetingId, itineraryId: day.itineraryId });
const aMark = (kind: 'departed' | 'arrived', place: string, time: string): TrialMarkDto => ({
  id: randomUUID(),
  kind,
  place,
  at: clock(time),
  changed: clock(time),
});
const aNote = (over: Partial<TrialNoteDto> = {}): TrialNoteDto => ({
  id: randomUUID(),
  place: day.stops.rose,
  at: clock('07:30'),
  topic: 'turning',
  text: '大巴要倒车掉头',
  changed: clock('07:30'),
  ...over,
});
const begin = (marks: TrialMarkDto[] = [], notes: TrialNoteDto[] = []) =>
  t.as('organizer').call('post', LIST, { path: path(), body: { id: randomUUID(), marks, notes } });
const put = (trialRunId: string, marks: TrialMarkDto[], notes: TrialNoteDto[] = []) =>
  t.as('organizer').call('put', ONE, { path: { ...path(), trialRunId }, body: { marks, notes } });

describe('a trial run', () => {
  it('is begun on a phone, and sending it again is the same trial run', async () => {
    const body = { id: randomUUID(), vehicleClass: 'coach', marks: [aMark('departed', 'start', '07:00')], notes: [] };
    const first = await t.as('organizer').ask('post', LIST, { path: path(), body });
    const again = await t.as('organizer').ask('post', LIST, { path: path(), body });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ ...body, itineraryId: day.itineraryId, by: 'organizer', version: 1 });
  });

  it('merges what two phones have, and says nothing new when it is sent again', async () => {
    const left = aMark('departed', 'start', '07:00');
    const { id } = await begin([left]);
    const [mine, other] = [aMark('arrived', day.stops.rose, '07:31'), aNote()];
    await put(id, [left, mine]);
    const merged = await put(id, [left], [other]);
    expect([merged.marks.map(mark => mark.id), merged.notes.map(note => note.id), merged.version]).toEqual([
      [left.id, mine.id].sort(),
      [other.id],
      3,
    ]);
    expect(await put(id, [mine], [other])).toEqual(merged);
  });

  it('of an entry written twice the later version counts, whatever comes first', async () => {
    const tapped = aMark('arrived', day.stops.rose, '07:31');
    const right = { ...tapped, at: clock('07:28'), changed: clock('07:40') };
    const { id } = await begin([right]);
    expect((await put(id, [tapped])).marks).toEqual([right]);
    const gone = { ...right, changed: clock('07:50'), void: true };
    expect((await put(id, [gone])).marks).toEqual([gone]);
  });

  it('names what cannot be: a place that is none, a moment far ahead', async () => {
    const { id } = await begin();
    const wrong = { ...aMark('arrived', day.stops.rose, '07:31'), place: 'hotel' };
    await expect(put(id, [wrong])).rejects.toMatchObject({ status: 400 });
    const ahead = { ...aMark('arrived', day.stops.rose, '07:31'), changed: '2031-01-01T00:00:00.000Z' };
    await expect(put(id, [ahead])).rejects.toMatchObject({
      problem: { errors: [{ field: 'marks[0].changed', problem: 'is more than a day ahead' }] },
    });
  });

  it('is for those who plan: a secretary reads it, an attendee does not, nobody finds it under another itinerary', async () => {
    const { id } = await begin([aMark('departed', 'start', '07:00')]);
    const read = (who: 'secretary' | 'attendee', itineraryId = day.itineraryId) =>
      t
        .as(who)
        .ask('get', ONE, { path: { ...path(), itineraryId, trialRunId: id } })
        .then(
          done => done.status,
          (error: { status: number }) => error.status,
        );
    expect([await read('secretary'), await read('attendee'), await read('secretary', randomUUID())]).toEqual([
      200, 403, 404,
    ]);
  });

  it('keeps its photos from the sweep', async () => {
    const fileId = randomUUID();
    await begin([], [aNote({ fileIds: [fileId] })]);
    expect(await t.get(FileUses).used(t.meetingId)).toContain(fileId);
    expect(await t.get(FileUses).shown(t.meetingId)).not.toContain(fileId);
  });

  it('can be removed, and what a phone sends for it later is not there any more', async () => {
    const { id } = await begin();
    await t.as('organizer').call('delete', ONE, { path: { ...path(), trialRunId: id } });
    await expect(put(id, [])).rejects.toMatchObject({ status: 404 });
  });
});
