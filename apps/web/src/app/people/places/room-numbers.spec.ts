import { roomNumbers } from './room-numbers';

describe('room numbers', () => {
  it.each([
    ['801-803', ['801', '802', '803']],
    ['A01-A02、1208，1209', ['A01', 'A02', '1208', '1209']],
    ['８０１～８０２', ['801', '802']],
    ['贵宾楼 801 801', ['贵宾楼', '801']],
    ['', undefined],
    ['803-801', undefined],
    ['1-999999', undefined],
  ])('%s', (text, numbers) => {
    expect(roomNumbers(text)).toEqual(numbers);
  });
});
