import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { keepFresh } from './keep-fresh';

const START = Date.parse('2026-10-08T08:00:00.000Z');
const moment = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();

describe('expected times on an open page', () => {
  const now = signal(moment(0));
  const known = { at: signal<string | undefined>(moment(0)), unreachable: signal(false), reload: jest.fn() };
  const moves = signal(true);
  const hidden = jest.spyOn(document, 'hidden', 'get');
  /** A quarter of a minute after the other, until then. */
  const until = (minutes: number): void => {
    for (let at = Date.parse(now()); at <= START + minutes * 60_000; at += 15_000) {
      now.set(new Date(at).toISOString());
      TestBed.tick();
    }
  };
  beforeEach(() => {
    now.set(moment(0));
    known.at.set(moment(0));
    known.unreachable.set(false);
    moves.set(true);
    hidden.mockReturnValue(false);
    known.reload.mockReset().mockImplementation(async () => known.at.set(now()));
    TestBed.runInInjectionContext(() => keepFresh(known, moves, now.asReadonly()));
  });

  it('are read again every two minutes at most, while nobody taps', () => {
    until(1);
    expect(known.reload).not.toHaveBeenCalled();
    until(9);
    expect(known.reload.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(known.reload.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it.each<[string, () => void]>([
    ['nobody looks', () => hidden.mockReturnValue(true)],
    ['there is no network', () => known.unreachable.set(true)],
    ['nothing is under way', () => moves.set(false)],
  ])('are left alone while %s, and read as soon as that is over', (_, begin) => {
    begin();
    until(9);
    expect(known.reload).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    known.unreachable.set(false);
    moves.set(true);
    until(9.25);
    expect(known.reload).toHaveBeenCalledTimes(1);
  });

  it('are asked for at the same pace where the server fails', () => {
    known.reload.mockImplementation(async () => undefined);
    until(9);
    expect(known.reload.mock.calls.length).toBeLessThanOrEqual(6);
  });
});
