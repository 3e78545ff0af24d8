import { mapLinks } from './map-links';

/** 谭石拱村 as it would be copied from 高德. */
const place = { name: '谭石拱村', longitude: 112.1802, latitude: 23.9116, crs: 'GCJ-02' as const };
const numbers = (link: string): number[] => [...link.matchAll(/\d+\.\d{6}/g)].map(([n]) => Number(n));

describe('links to the phone’s own map', () => {
  const links = mapLinks(place)!;

  it('give 高德 and 腾讯 what was copied from them', () => {
    expect(links.amap).toContain('position=112.180200,23.911600');
    expect(links.amap).toContain('coordinate=gaode');
    expect(links.tencent).toContain('coord:23.911600,112.180200');
  });

  it('give 百度 its own system, some hundred metres further north-east', () => {
    const [latitude, longitude] = numbers(links.baidu);
    expect(longitude! - place.longitude).toBeCloseTo(0.0065, 2);
    expect(latitude! - place.latitude).toBeCloseTo(0.006, 2);
    expect(links.baidu).toContain('coord_type=bd09ll');
  });

  it('give geo: what a GPS would say, some hundred metres south-west', () => {
    const [latitude, longitude] = numbers(links.geo);
    expect(place.longitude - longitude!).toBeGreaterThan(0.003);
    expect(place.longitude - longitude!).toBeLessThan(0.008);
    expect(Math.abs(place.latitude - latitude!)).toBeLessThan(0.005);
    expect(links.geo.startsWith('geo:')).toBe(true);
  });

  it('agree whichever system the place was entered in', () => {
    const [latitude, longitude] = numbers(links.geo);
    const again = mapLinks({ name: place.name, longitude: longitude!, latitude: latitude!, crs: 'WGS-84' })!;
    const [a, b] = [numbers(again.amap), numbers(links.amap)];
    a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 4));
  });

  it('keep a name in one piece that holds what the links part their fields with', () => {
    const marked = mapLinks({ ...place, name: '谭石拱村(新村): 2; 3|4' })!;
    expect(decodeURIComponent(marked.tencent)).toContain(';title:谭石拱村 新村 2 3 4;addr:');
    expect(decodeURIComponent(marked.geo)).toMatch(/\(谭石拱村 新村 2 3 4\)$/);
    expect(marked.baidu).toContain('&src=webapp.yicheng.yicheng');
  });

  it('name the place, and are absent where nobody knows where it lies', () => {
    for (const link of Object.values(links)) expect(decodeURIComponent(link)).toContain('谭石拱村');
    expect(mapLinks({ name: '谭石拱村' })).toBeUndefined();
  });
});
