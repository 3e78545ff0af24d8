import { defineWords } from '@yicheng/ui';

const s = (n: number) => (n === 1 ? '' : 's');

export const words = defineWords({
  graph: ['行车时刻图', 'Train graph'],
  graphHint: ['横为时间，纵为点位，一线一车', 'Time across, stops down, one line per vehicle'],
  keys: [
    '方向键移动 5 分，Shift 1 分，Alt 改停留，Tab 到下一站，方括号换车，回车打开，Esc 取消。按 T 看表格。',
    'Arrows move 5 minutes, Shift 1, Alt changes the stay, Tab goes to the next call, brackets to another vehicle, Enter opens, Esc cancels. Press T for the table.',
  ],
  readKeys: [
    'Tab 到下一站，方括号换车，回车看到离时间，Esc 取消。按 T 看表格。',
    'Tab goes to the next call, brackets to another vehicle, Enter shows its times, Esc cancels. Press T for the table.',
  ],
  dropped: ['不去', 'left out'],
  join: ['，', ', '],
  dwell: ['停留', 'stay'],
  wait: ['等候', 'wait'],
  drive: ['行驶', 'drive'],
  direct: ['直达', 'direct'],
  overflow: ['超出车位', 'over capacity'],
  closed: ['未开放', 'closed'],
  planned: ['计划', 'planned'],
  actual: ['实际', 'actual'],
  forecast: ['预计', 'forecast'],
  adjusted: ['调整后', 'adjusted'],
  preview: ['预览', 'preview'],
  vehicle: [(n: number) => `${n} 号车`, (n: number) => `Vehicle ${n}`],
  runName: [
    (n: number, depart: string, back: string) => `${n} 号车，${depart} 发车，${back} 返回`,
    (n: number, depart: string, back: string) => `Vehicle ${n}, leaves ${depart}, back ${back}`,
  ],
  callName: [(n: number, stop: string) => `${n} 号车，${stop}`, (n: number, stop: string) => `Vehicle ${n}, ${stop}`],
  callTimes: [
    (begin: string, leave: string, minutes: number) => `${begin} 到 ${leave}，停留 ${minutes} 分`,
    (begin: string, leave: string, minutes: number) => `${begin} to ${leave}, stays ${minutes} min`,
  ],
  callOver: [
    (times: string, over: number) => `${times}，超出车位 ${over} 辆`,
    (times: string, over: number) => `${times}, ${over} over capacity`,
  ],
  departName: [(n: number) => `${n} 号车发车`, (n: number) => `Vehicle ${n} leaves`],
  places: [
    (places: number, dwell: number) => `${places} 车位 · ${dwell} 分`,
    (places: number, dwell: number) => `P ${places} · ${dwell} min`,
  ],
  over: [
    (n: number, from: string, until: string) => `超出车位 ${n} 辆 · ${from}–${until}`,
    (n: number, from: string, until: string) => `${n} over capacity · ${from}–${until}`,
  ],
  overWho: [
    (numbers: string, places: number) => `${numbers} 号车同时在 ${places} 车位`,
    (numbers: string, places: number) => `Vehicles ${numbers} at ${places} place${s(places)}`,
  ],
  overInTurn: [
    (numbers: string, most: number, places: number) => `${numbers} 号车先后在 ${places} 车位，同时最多 ${most} 辆`,
    (numbers: string, most: number, places: number) =>
      `Vehicles ${numbers} in turn, at most ${most} at ${places} place${s(places)}`,
  ],
  overShort: [
    (n: number, minutes: number) => `+${n} · ${minutes} 分`,
    (n: number, minutes: number) => `+${n} · ${minutes} min`,
  ],
  meal: [
    (name: string, from: string, until: string) => `${name} ${from}–${until}`,
    (name: string, from: string, until: string) => `${name} ${from}–${until}`,
  ],
  mealName: ['用餐', 'Meal'],
  by: [(time: string) => `${time} 前返回`, (time: string) => `back by ${time}`],
  now: [(time: string) => `现在 ${time}`, (time: string) => `Now ${time}`],
  previewShift: [
    (minutes: number) => `预览 ${minutes > 0 ? '+' : '−'}${Math.abs(minutes)} 分`,
    (minutes: number) => `preview ${minutes > 0 ? '+' : '−'}${Math.abs(minutes)} min`,
  ],
  range: [
    (begin: string, leave: string, minutes: number) => `${begin} – ${leave} · ${minutes} 分`,
    (begin: string, leave: string, minutes: number) => `${begin} – ${leave} · ${minutes} min`,
  ],
  because: [
    (minutes: number, cause: string) => `先等 ${minutes} 分：${cause}`,
    (minutes: number, cause: string) => `waits ${minutes} min first: ${cause}`,
  ],
  window: ['还没开放', 'not open yet'],
  capacity: ['等车位', 'for a parking place'],
  together: ['等同行车辆', 'for the others'],
  pin: ['时间固定', 'the time is fixed'],
  byPlan: ['排在这个时间', 'it is planned for then'],
  convoy: ['等全队', 'for the convoy'],
  dragHint: [
    '拖动改时 · Alt 改停留 · Shift 整车移动 · Ctrl 逐分',
    'Drag to move · Alt the stay · Shift the whole run · Ctrl by the minute',
  ],
  begin: ['开始', 'Begin'],
  leave: ['离开', 'Leave'],
  stay: ['停留', 'Stay'],
  depart: ['发车', 'Leaves'],
  close: ['关闭', 'Close'],
  movedRun: [(n: number) => `已移动 ${n} 号车`, (n: number) => `Moved vehicle ${n}`],
  changedStay: [(n: number) => `已改 ${n} 号车停留`, (n: number) => `Changed the stay of vehicle ${n}`],
  changedDeparture: [(n: number) => `已改 ${n} 号车发车`, (n: number) => `Changed the departure of vehicle ${n}`],
  changedRun: [(n: number) => `已改 ${n} 号车`, (n: number) => `Changed vehicle ${n}`],
  noVehicles: ['还没有车辆，加上车辆就会画出每辆车的线。', 'No vehicles yet. Each will have its line here.'],
});
