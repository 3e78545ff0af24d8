export { defineWords, language, type Language } from './language/words';
export { preferredLanguage, Spoken } from './language/spoken';
export { Theme, type ThemeChoice } from './theme/theme';
export { Icon } from './icon/icon';
export { isMissingPart, openAnew } from './parts/open-anew';
export type { IconName } from './icon/icons';
export {
  dayOf,
  formatCount,
  formatDate,
  formatDay,
  formatDays,
  formatDuration,
  formatFullDate,
  formatList,
  formatMoment,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from './format/format';
export { Empty } from './state/empty';
export { Skeleton } from './state/skeleton';
export { ErrorNote } from './state/error-note';
export { Offline } from './state/offline';
export { Denied } from './state/denied';
export { Conflict } from './state/conflict';
export { Toasts, type Toast } from './toast/toasts';
export { ToastOutlet } from './toast/toast-outlet';
export { Chip, type ChipKind } from './chip/chip';
export { Bus } from './chip/bus';
export { DayField } from './day-field/day-field';
export { StoredField } from './stored-field/stored-field';
export { forgetAllTyped, forgetTyped, keepTyped, recallTyped } from './stored-field/typed-text';
export { Rows } from './rows/rows';
export { Segments, type Segment } from './choice/segments';
export { Saved, type SavedState } from './saved/saved';
export { Dialog } from './dialog/dialog';
export { PersonPicker } from './person-picker/person-picker';
export { matchingPeople, type PickablePerson } from './person-picker/matching';
