// The part of this library that brings no kit along: what the phone application may load.
export { defineWords, language, type Language } from './language/words';
export { preferredLanguage, Spoken } from './language/spoken';
export { Theme, type ThemeChoice } from './theme/theme';
export { Icon } from './icon/icon';
export { isMissingPart, openAnew } from './parts/open-anew';
export * from './format/format';
