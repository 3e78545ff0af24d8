import { convert } from './convert';
import { mapLinks } from './map-links';
import { readPlace } from './place-text';

const at = (longitude: number, latitude: number, crs?: string, name?: string) => ({
  place: { longitude, latitude, ...(crs ? { crs } : {}), ...(name ? { name } : {}) },
});

describe('a pasted place', () => {
  it.each([
    ['112.9,23.6', at(112.9, 23.6)],
    ['23.6, 112.9', at(112.9, 23.6)],
    ['112.9，23.6', at(112.9, 23.6)],
    ['１１２.９ ２３.６', at(112.9, 23.6)],
    ['经度112.185012，纬度23.910034', at(112.185012, 23.910034)],
    ['-77.5, 38.9', at(-77.5, 38.9)],
    ['38.9, -177.5', at(-177.5, 38.9)],
    ['23°36′12″N 112°54′E', at(112.9, 23.603333)],
    ['北纬23度36分12秒，东经112度54分', at(112.9, 23.603333)],
    [`112°54.5' 23°36.2'`, at(112.908333, 23.603333)],
    ['E112.9 N23.6', at(112.9, 23.6)],
    ['23.6S, 46.6W', at(-46.6, -23.6)],
  ])('%s', (text, expected) => {
    expect(readPlace(text)).toEqual(expected);
  });

  it.each([
    [
      'https://uri.amap.com/marker?position=112.1,23.9&name=%E8%B0%AD%E7%9F%B3%E6%8B%B1%E6%9D%91',
      at(112.1, 23.9, 'GCJ-02', '谭石拱村'),
    ],
    ['https://uri.amap.com/marker?position=112.1,23.9&coordinate=wgs84', at(112.1, 23.9, 'WGS-84')],
    ['https://www.amap.com/?q=23.9,112.1,珠岗村', at(112.1, 23.9, 'GCJ-02', '珠岗村')],
    ['https://www.amap.com/?p=B0FFG,23.9,112.1,凤寨村,封开县', at(112.1, 23.9, 'GCJ-02', '凤寨村')],
    [
      '看这里 https://apis.map.qq.com/uri/v1/marker?marker=coord:23.9,112.1;title:珠岗村;addr:马宁镇',
      at(112.1, 23.9, 'GCJ-02', '珠岗村'),
    ],
    ['https://map.qq.com/?type=marker&pointx=112.1&pointy=23.9&name=珠岗村', at(112.1, 23.9, 'GCJ-02', '珠岗村')],
    [
      'https://api.map.baidu.com/marker?location=23.9,112.1&title=珠岗村&output=html',
      at(112.1, 23.9, 'BD-09', '珠岗村'),
    ],
    ['https://api.map.baidu.com/marker?location=23.9,112.1&coord_type=gcj02', at(112.1, 23.9, 'GCJ-02')],
    ['https://www.openstreetmap.org/?mlat=23.9&mlon=112.1#map=15/23.8/112.0', at(112.1, 23.9, 'WGS-84')],
    ['https://www.openstreetmap.org/#map=15/23.9/112.1', at(112.1, 23.9, 'WGS-84')],
    ['geo:23.9,112.1?q=23.9,112.1(Village)', at(112.1, 23.9, 'WGS-84')],
  ])('%s', (text, expected) => {
    expect(readPlace(text)).toEqual(expected);
  });

  it('a link in 百度’s metres is read in degrees', () => {
    const read = readPlace('https://map.baidu.com/poi/%E7%8F%A0%E5%B2%97%E6%9D%91/@12481540.6,2714087.3,15z');
    expect(read).toMatchObject({ place: { crs: 'BD-09', name: '珠岗村' } });
    const { longitude, latitude } = (read as { place: { longitude: number; latitude: number } }).place;
    expect([Math.round(longitude), Math.round(latitude)]).toEqual([112, 24]);
  });

  it('every link this product gives out leads back to the same place', () => {
    const place = { name: '谭石拱村', longitude: 112.18, latitude: 23.91, crs: 'GCJ-02' as const };
    for (const link of Object.values(mapLinks(place)!)) {
      const read = readPlace(link) as { place: typeof place };
      const [longitude, latitude] = convert(read.place, 'GCJ-02')!;
      expect([longitude.toFixed(5), latitude.toFixed(5)]).toEqual(['112.18000', '23.91000']);
    }
  });

  it.each([
    ['https://surl.amap.com/abc123', 'short-link'],
    ['https://j.map.baidu.com/a1/bC', 'short-link'],
    ['https://example.org/?q=23.9,112.1', 'unreadable'],
    ['谭石拱村', 'unreadable'],
    ['112.9', 'unreadable'],
    ['212.9, 23.6', 'unreadable'],
    ['23°72′N 112°54′E', 'unreadable'],
    ['', 'unreadable'],
  ])('%s says no place', (text, problem) => {
    expect(readPlace(text)).toEqual({ problem });
  });
});
