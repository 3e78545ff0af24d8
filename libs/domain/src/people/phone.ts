/** Why a phone number is not one that can be called as it stands. */
export type PhoneProblem = 'phone-missing' | 'phone-short' | 'phone-long' | 'phone-digits-lost' | 'phone-unreadable';

/** A phone number as it can be stored, with what is wrong with it if anything is. */
export interface ReadPhone {
  phone?: string;
  problem?: PhoneProblem;
}

const halfWidth = (text: string) =>
  text.replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/**
 * Reads a phone number as offices write it: full-width digits, spaces, dashes and line breaks, +86 in front, a number
 * instead of a text. A number stored as 1.38E+10 is complete (only its display is short); the same written as text
 * has lost its last digits. What cannot be read is kept as it was.
 */
export function readPhone(value: string | number | boolean | null | undefined): ReadPhone {
  if (typeof value === 'number' && Number.isFinite(value)) return judge(value.toFixed(0));
  const text = halfWidth(String(value ?? '')).trim();
  if (text === '') return { problem: 'phone-missing' };
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) return { phone: text, problem: 'phone-digits-lost' };
  const bare = text.replace(/[\s\u00a0\-‐–—.·()（）'’]/g, '').replace(/^(\+86|0086)/, '');
  if (/^86(1[3-9]\d{9})$/.test(bare)) return judge(bare.slice(2));
  if (/^\+?\d+$/.test(bare)) return judge(bare);
  return { phone: text, problem: 'phone-unreadable' };
}

/** A mobile number of the mainland has 11 digits and begins with 1; other numbers have 7 to 15. */
function judge(phone: string): ReadPhone {
  const digits = phone.replace('+', '');
  const [shortest, longest] = /^1/.test(phone) ? [11, 11] : [7, 15];
  if (digits.length < shortest) return { phone, problem: 'phone-short' };
  if (digits.length > longest) return { phone, problem: 'phone-long' };
  return { phone };
}

/** What is wrong with a stored number, by the server's word where it is shown masked; nothing where none is stored. */
export function phoneTrouble(of: { phone?: string | null; phoneProblem?: PhoneProblem }): PhoneProblem | undefined {
  if (!of.phone) return undefined;
  return isMasked(of.phone) ? of.phoneProblem : readPhone(of.phone).problem;
}

/** A phone number with its middle hidden: 138****2619. The last four digits stay, for those who know the person. */
export function maskPhone(phone: string): string {
  if (phone.length < 7) return '*'.repeat(phone.length);
  const shown = phone.length >= 11 ? 3 : 0;
  return phone.slice(0, shown) + '*'.repeat(phone.length - shown - 4) + phone.slice(-4);
}

/** Whether a text is a phone number somebody was shown masked. */
export const isMasked = (phone: string): boolean => phone.includes('*');
