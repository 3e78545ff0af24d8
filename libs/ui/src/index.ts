export { defineWords, language, type Language } from './language/words';
