import { QuietSurroundings } from '../testing/quiet-surroundings';
import { ReadAgain } from './read-again';

/** Something that is read until the server is reached, with the moments it was tried, in seconds. */
function aReading(reachedAfter: number) {
  const around = new QuietSurroundings();
  const began = around.time;
  const tries: number[] = [];
  const again = new ReadAgain(() => read(), around);
  const read = (): void => {
    tries.push((around.time - began) / 1000);
    if (tries.length > reachedAfter) again.stop();
    else again.missed();
  };
  const pass = async (seconds: number): Promise<void> => {
    for (let i = 0; i < seconds; i += 1) await around.pass(1000);
  };
  return { tries, again, read, pass };
}

describe('what was not read because the server was away', () => {
  it('is read again by itself, less and less often, until it is', async () => {
    const { tries, read, pass } = aReading(3);
    read();
    await pass(20);
    expect(tries).toEqual([0, 1, 3, 7]);
  });

  it('begins with a second again after it was read', async () => {
    const { tries, again, read, pass } = aReading(5);
    read();
    await pass(3);
    again.stop();
    again.missed();
    await pass(1);
    expect(tries).toEqual([0, 1, 3, 4]);
  });

  it('is left alone once nobody wants to know', async () => {
    const { tries, again, read, pass } = aReading(5);
    read();
    again.stop();
    await pass(5);
    expect(tries).toEqual([0]);
  });
});
