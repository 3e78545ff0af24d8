/** Hours with or without minutes: `1h30`, `1小时30分`, `1.5h`. */
const HOURS = /^(\d{1,2}(?:\.\d{1,2})?)(?:h|hrs?|hours?|个?小时)(?:(\d{1,2})(?:m|mins?|分钟?)?)?$/;
const MINUTES = /^(\d{1,4})(?:m|mins?|minutes?|分钟?)?$/;
const CLOCK = /^(\d{1,2}):(\d{2})$/;

/**
 * Whole minutes from what people type for how long something takes: `90`, `90分`, `1h30`, `1:30`, `1小时30分`, also in
 * full width. Anything else is undefined: a length guessed from its digits would be wrong without a word.
 */
export function durationFromText(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .toLowerCase();
  const alone = MINUTES.exec(plain);
  if (alone) return Number(alone[1]);
  const match = CLOCK.exec(plain) ?? HOURS.exec(plain);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  const total = hours * 60 + minutes;
  return minutes < 60 && Number.isInteger(total) ? total : undefined;
}
