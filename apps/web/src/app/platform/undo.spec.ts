import { Undo } from './undo';

/** Something that counts how often it was undone and done again; without a network neither can be. */
function aDoing(label = 'moved') {
  const doing = { label, online: true, undone: 0, redone: 0 };
  return Object.assign(doing, {
    undo: async () => doing.online && (doing.undone += 1) > 0,
    redo: async () => doing.online && (doing.redone += 1) > 0,
  });
}

describe('undo', () => {
  it('takes the latest back, and does it again', async () => {
    const [undo, doing] = [new Undo(), aDoing()];
    undo.did(doing);
    await undo.undo();
    await undo.redo();
    expect([doing.undone, doing.redone, undo.latest()]).toEqual([1, 1, doing]);
  });

  it('what could not be undone for want of a network is still there to be undone, and is not to be done again', async () => {
    const [undo, doing] = [new Undo(), aDoing()];
    undo.did(doing);
    doing.online = false;
    await undo.undo();
    expect([undo.latest(), undo.canRedo()]).toEqual([doing, false]);
    doing.online = true;
    await undo.undo();
    expect([doing.undone, undo.canUndo(), undo.canRedo()]).toEqual([1, false, true]);
  });

  it('what could not be done again is still there to be done again', async () => {
    const [undo, doing] = [new Undo(), aDoing()];
    undo.did(doing);
    await undo.undo();
    doing.online = false;
    await undo.redo();
    expect([undo.canUndo(), undo.canRedo()]).toEqual([false, true]);
  });
});
