import type { RunEdit } from '@yicheng/domain';
import type { GraphHand } from './graph-hand';

/** What of a run is held: a stay, one of its ends, or the way to the first. */
export type Grip = 'call' | 'begin' | 'leave' | 'first';

/** How far a pointer may tremble before it drags, pixels. */
const THRESHOLD = 3;

/** What is dragged comes to lie on the clock at every so many minutes; with Ctrl at every minute. */
const STEP = 5;

/** What a drag means: Shift moves the whole run, Alt the length of the stay. */
export function editOf(
  grip: Grip,
  call: number,
  minutes: number,
  keys: { shiftKey: boolean; altKey: boolean },
): RunEdit {
  if (keys.shiftKey) return { kind: 'whole', minutes };
  if (grip === 'first') return { kind: 'depart', minutes };
  if (grip === 'begin') return { kind: 'begin', call, minutes };
  return { kind: grip === 'leave' || keys.altKey ? 'dwell' : 'shift', call, minutes };
}

/** Follows the pointer until it is let go; Esc puts everything back. */
export function drag(
  event: PointerEvent,
  what: {
    vehicleId: string;
    call: number;
    grip: Grip;
    minute: number;
    hand: GraphHand;
    moving: (now: boolean) => void;
  },
): void {
  const { vehicleId, call, grip, minute, hand, moving } = what;
  let moved = false;
  const move = (at: PointerEvent): void => {
    if (!moved && Math.abs(at.clientX - event.clientX) < THRESHOLD) return;
    if (!moved) {
      moved = true;
      moving(true);
      document.getSelection()?.removeAllRanges();
    }
    const minutes = Math.round((at.clientX - event.clientX) / minute);
    hand.move(vehicleId, editOf(grip, call, minutes, at), at.ctrlKey || at.metaKey ? 1 : STEP);
  };
  const end = (keep: boolean): void => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', up);
    document.removeEventListener('pointercancel', cancel);
    document.removeEventListener('keydown', key, true);
    if (!moved) return;
    moving(false);
    if (keep) hand.release();
    else hand.cancel();
  };
  const up = (): void => end(true);
  const cancel = (): void => end(false);
  const key = (at: KeyboardEvent): void => {
    if (at.key !== 'Escape') return;
    at.preventDefault();
    at.stopPropagation();
    end(false);
  };
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', cancel);
  document.addEventListener('keydown', key, true);
}
