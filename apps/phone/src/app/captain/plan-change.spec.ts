import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Run } from '@yicheng/domain';
import { MyRuns } from './my-runs';
import { PlanChangeBanner } from './plan-change';
import { VehicleRun } from './vehicle-run';

const at = (time: string): string => `2026-10-08T${time}:00.000Z`;
const call = (stopId: string, begin: string, leave: string) => ({
  id: stopId,
  stopId,
  begin: at(begin),
  leave: at(leave),
});
const [a, b] = [call('凤寨村', '02:00', '02:40'), call('玫瑰园', '03:00', '03:40')];
const planned: Run = { id: 'run', vehicleId: 'v5', depart: at('01:00'), calls: [a, b] };

describe('a captain whose plan changes', () => {
  const run = signal<Run | undefined>(planned);
  /** Opens the page, as a reload does. */
  const open = async () => {
    TestBed.resetTestingModule();
    const vehicle = {
      run,
      ids: () => run() && { itineraryId: 'day', runId: 'run' },
      vehicleId: () => 'v5',
      place: (id: string) => id,
      time: (instant: string) => instant.slice(11, 16),
    };
    const events = [{ id: '1', runId: 'run', kind: 'departed', callId: 'start', at: at('01:00') }];
    TestBed.configureTestingModule({
      providers: [
        { provide: VehicleRun, useValue: vehicle },
        { provide: MyRuns, useValue: { events: () => events } },
      ],
    });
    const page = TestBed.createComponent(PlanChangeBanner);
    await page.whenStable();
    const element = page.nativeElement as HTMLElement;
    const lines = (): string[] => [...element.querySelectorAll('p')].map(({ textContent }) => textContent);
    return { page, lines, read: () => element.querySelector('button')!.click() };
  };
  beforeEach(() => {
    localStorage.clear();
    run.set(planned);
  });

  it('is told nothing of the plan they are shown first', async () => {
    const { lines } = await open();
    expect(lines()).toEqual([]);
  });

  it('reads where to go instead until they have seen it, also after a reload', async () => {
    const first = await open();
    run.set({ ...planned, calls: [b] });
    await first.page.whenStable();
    const told = ['改去 玫瑰园（原去 凤寨村）', '不再去 凤寨村'];
    expect(first.lines()).toEqual(told);
    const again = await open();
    expect(again.lines()).toEqual(told);
    again.read();
    await again.page.whenStable();
    expect(again.lines()).toEqual([]);
    expect((await open()).lines()).toEqual([]);
  });

  it('is told again of the next change, and nothing where it was taken back', async () => {
    const { page, lines } = await open();
    run.set({ ...planned, calls: [call('玫瑰园', '02:00', '02:40'), a] });
    await page.whenStable();
    expect(lines()).toEqual([
      '改去 玫瑰园（原去 凤寨村）',
      '次序已改：玫瑰园 → 凤寨村 → end',
      '玫瑰园改为 02:40 发车（原 03:40）',
    ]);
    run.set(planned);
    await page.whenStable();
    expect(lines()).toEqual([]);
  });
});
