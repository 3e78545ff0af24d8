import * as fc from 'fast-check';
import { EventParser } from './parse-events';

const sample =
  ': still here\n\nid: 41\nevent: change\ndata: {"seq":41}\n\nevent: reset\nid: 50\ndata: {}\n\ndata: a\ndata: b\n\n';
const events = [
  { event: '', data: 'still here', comment: true },
  { event: 'change', data: '{"seq":41}', id: '41' },
  { event: 'reset', data: '{}', id: '50' },
  { event: 'message', data: 'a\nb', id: '50' },
];

describe('server-sent events', () => {
  it.each([['\n'], ['\r\n'], ['\r']])('are read with lines ending in %j', end => {
    expect(new EventParser().take(sample.replaceAll('\n', end) + ':')).toEqual(events);
  });

  it('are the same wherever the network cuts them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(sample.length)), fc.boolean(), (cuts, crlf) => {
        const text = crlf ? sample.replaceAll('\n', '\r\n') : sample;
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const parser = new EventParser();
        expect(at.slice(1).flatMap((to, i) => parser.take(text.slice(at[i], to)))).toEqual(events);
      }),
    );
  });
});
