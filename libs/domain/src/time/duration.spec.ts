import { durationFromText } from './duration';

describe('what people type for how long something takes', () => {
  it.each([
    ['90', 90],
    ['９０', 90],
    ['90分', 90],
    ['90 分钟', 90],
    ['30 min', 30],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['2H', 120],
    ['1.5h', 90],
    ['1:30', 90],
    ['０：４５', 45],
    ['1小时30分', 90],
    ['1个小时', 60],
    ['１小时３０分钟', 90],
    ['0', 0],
  ])('%s is %d minutes', (text, minutes) => expect(durationFromText(text)).toBe(minutes));

  it.each(['', '-5', '1h75', '1:75', '1h30s', '7.5', '1.33h', '10:20–11:00', '1天', 'soon', '30 30分', 'h'])(
    '“%s” is not guessed at',
    text => expect(durationFromText(text)).toBeUndefined(),
  );
});
