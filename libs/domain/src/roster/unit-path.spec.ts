import { unitPath } from './unit-path';

const county = '怀集县';

describe('the way to a unit', () => {
  it.each([
    ['怀集县梁村镇', [county], [county, '怀集县梁村镇']],
    ['怀集县梁村镇', [], [county, '怀集县梁村镇']],
    ['怀集县怀城镇', [county], [county, '怀集县怀城镇']],
    ['梁村镇', [county], [county, '怀集县梁村镇']],
    ['怀集县梁村镇镇武村谭石拱村', [county], [county, '怀集县梁村镇', '怀集县梁村镇镇武村谭石拱村']],
    ['高要区新桥镇新村村', ['高要区'], ['高要区', '高要区新桥镇', '高要区新桥镇新村村']],
    ['怀集县下帅壮族瑶族乡', [county], [county, '怀集县下帅壮族瑶族乡']],
    ['封开县河儿口镇', ['封开县'], ['封开县', '封开县河儿口镇']],
    ['四会市城中街道', [], ['四会市', '四会市城中街道']],
    ['肇庆市怀集县梁村镇', [], ['肇庆市', county, '怀集县梁村镇']],
    ['怀集县住房和城乡建设局', [county], [county, '怀集县住房和城乡建设局']],
    ['县农业农村局', [county], [county, '怀集县农业农村局']],
    ['市委办公室', ['市直'], ['市直', '市委办公室']],
    ['市住房和城乡建设局', ['市直'], ['市直', '市住房和城乡建设局']],
    ['市广播电视台', ['媒体'], ['媒体', '市广播电视台']],
    ['会务组', ['市直'], ['会务组']],
    ['媒体', ['媒体'], ['媒体']],
    ['', [county], [county]],
    ['深圳市某某科技有限公司', [], ['深圳市某某科技有限公司']],
    ['中国城市规划设计研究院', [], ['中国城市规划设计研究院']],
    ['University of Somewhere', [], ['University of Somewhere']],
    ['社区服务中心', [], ['社区服务中心']],
    ['', [], []],
  ])('%s under %p is %p', (unit, parents, path) => {
    expect(unitPath(unit, parents).path).toEqual(path);
  });

  it('says whether the grouping column decided anything', () => {
    expect(unitPath('怀集县梁村镇', [county]).fromParents).toBe(false);
    expect(unitPath('梁村镇', [county]).fromParents).toBe(true);
    expect(unitPath('市委办公室', ['市直']).fromParents).toBe(true);
    expect(unitPath('会务组', ['市直']).fromParents).toBe(false);
  });
});
