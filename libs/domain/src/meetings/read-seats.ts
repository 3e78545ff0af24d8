/** The most seats a hall can have. */
const MOST = 100_000;

/** What was typed as a number of seats, full-width digits too: nothing where nothing was, `wrong` where it is no such number. */
export function readSeats(typed: string): number | undefined | 'wrong' {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return undefined;
  return /^\d+$/.test(text) && Number(text) <= MOST ? Number(text) : 'wrong';
}
