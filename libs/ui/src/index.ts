export { defineWords, language, type Language } from './language/words';
export { preferredLanguage, Spoken } from './language/spoken';
export { Theme, type ThemeChoice } from './theme/theme';
export { Icon } from './icon/icon';
export type { IconName } from './icon/icons';
export {
  dayOf,
  formatCount,
  formatDate,
  formatDay,
  formatDays,
  formatDuration,
  formatFullDate,
  formatMoment,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from './format/format';
