import { isStorableDay } from '@yicheng/domain';
import { registerDecorator } from 'class-validator';

function check(name: string, message: string, test: (value: unknown) => boolean): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: test, defaultMessage: () => message },
    });
}

/** A date of the calendar that exists, YYYY-MM-DD, from 1970 to 2199. */
export const IsLocalDate = (): PropertyDecorator =>
  check('isLocalDate', 'must be a date like 2026-10-08', value => typeof value === 'string' && isStorableDay(value));

/** A moment as ISO 8601 with seconds and an offset or Z, from 1970 to 2199. */
export const IsInstant = (): PropertyDecorator =>
  check('isInstant', 'must be a moment like 2026-10-08T00:30:00Z', value => {
    const form = /^(19[7-9]\d|20\d\d|21\d\d)-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;
    return typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value));
  });

/** A time zone of the IANA database that this machine knows. */
export const IsTimeZone = (): PropertyDecorator =>
  check('isZone', 'must be a time zone like Asia/Shanghai', value => {
    if (typeof value !== 'string' || !/^[A-Za-z][\w+/-]{1,50}$/.test(value)) return false;
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
    } catch {
      return false;
    }
  });

/** A text that is more than blanks. */
export const IsFilled = (): PropertyDecorator =>
  check('isFilled', 'must not be blank', value => typeof value === 'string' && value.trim() !== '');
