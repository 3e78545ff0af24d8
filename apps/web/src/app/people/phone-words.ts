import type { PhoneProblem } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';

/** What is wrong with a phone number, the same wherever one is typed or shown. */
export const phoneWords = defineWords({
  'phone-missing': ['没有手机号', 'No phone number'],
  'phone-short': ['手机号位数不够', 'The phone number is too short'],
  'phone-long': ['手机号位数太多', 'The phone number is too long'],
  'phone-digits-lost': [
    '手机号被存成了科学计数，末几位已丢失',
    'Stored in scientific notation: the last digits are lost',
  ],
  'phone-unreadable': ['不像电话号码', 'Not a phone number'],
}) satisfies Record<PhoneProblem, () => string>;

/** The same for a problem that may be none. */
export const phoneWord = (problem: PhoneProblem | undefined): string => (problem ? phoneWords[problem]() : '');
