import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AttendeeDto, UnitDto } from '@yicheng/contracts';
import { PassStates } from '../platform/pass-states';
import { NONE, PeopleFilter } from './people-filter';
import { PeopleStore, type UnitNode } from './people-store';

const unit = (id: string): UnitDto => ({ id, name: id, aliases: [], position: 0 }) as unknown as UnitDto;
const person = (name: string, more: Partial<AttendeeDto>): AttendeeDto => ({
  id: name,
  name,
  posts: [],
  reply: 'named',
  position: 0,
  pinyin: [],
  strokes: '',
  version: 1,
  updatedAt: '',
  ...more,
});

const filterOf = (people: AttendeeDto[], units: UnitDto[]): PeopleFilter => {
  const tree: UnitNode[] = units.map(one => ({ unit: one, short: one.name, depth: 0, parents: [] }));
  const store = {
    people: signal(people),
    units: signal(units),
    unitById: signal(new Map(units.map(one => [one.id, one]))),
    tree: signal(tree),
  };
  const nobodyHasALink = { known: signal(true), of: () => 'none' };
  TestBed.configureTestingModule({
    providers: [
      PeopleFilter,
      { provide: PeopleStore, useValue: store },
      { provide: PassStates, useValue: nobodyHasALink },
    ],
  });
  return TestBed.inject(PeopleFilter);
};

describe('the filters of the people table', () => {
  const lin = person('林晓杰', { posts: [{ unitId: '端州区', unit: '端州区', post: '书记' }], category: '正式代表' });
  const wang = person('王小明', { posts: [{ unit: '某协会', post: '秘书长' }], category: '列席' });

  it('count whoever belongs to no unit of the tree, so that its sums are everybody', () => {
    const filter = filterOf([lin, wang], [unit('端州区')]);
    expect([filter.perUnit().get('端州区'), filter.elsewhere()]).toEqual([1, 1]);
    filter.asked.set({ unit: NONE });
    expect(filter.shown()).toEqual([wang]);
  });

  it('name the one that hides everybody whom the others leave', () => {
    const filter = filterOf([lin, wang], [unit('端州区')]);
    filter.asked.set({ unit: '端州区', status: 'attending' });
    expect([filter.shown(), filter.hiding()]).toEqual([[], ['status']]);
    filter.asked.set({ unit: '端州区', category: '列席' });
    expect(filter.hiding()).toEqual(['unit', 'category']);
  });
});
