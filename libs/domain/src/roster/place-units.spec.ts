import { UnitPlacer } from './place-units';

const district = { id: 'd', name: '端州区', aliases: [] };
const street = { id: 's', parentId: 'd', name: '端州区城东街道', aliases: [] };
const path = ['城东街道', '城东街道幸福社区'];

describe('a unit written without its county', () => {
  it('is made below the street of the directory, under its full name', () => {
    const placer = new UnitPlacer([district, street]);
    placer.make(path);
    expect([...placer.made.values()]).toEqual([
      expect.objectContaining({ name: '端州区城东街道幸福社区', parentId: 's' }),
    ]);
    expect(placer.find(path)?.name).toBe('端州区城东街道幸福社区');
  });

  it('is found again the next time', () => {
    const quarter = { id: 'q', parentId: 's', name: '端州区城东街道幸福社区', aliases: [] };
    expect(new UnitPlacer([district, street, quarter]).find(path)).toEqual({ unitId: 'q', name: quarter.name });
  });

  it('keeps its own name where the directory knows nothing above it', () => {
    const placer = new UnitPlacer([]);
    placer.make(path);
    expect([...placer.made.values()].map(({ name }) => name)).toEqual(path);
  });
});
