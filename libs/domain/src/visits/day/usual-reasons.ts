/** Why a vehicle usually does not wait for somebody, in Chinese and English. A reason is stored as the captain read it. */
export const USUAL_REASONS = {
  other: ['乘其他车', 'In another vehicle'],
  own: ['自行前往', 'Makes their own way'],
  leave: ['已请假离开', 'Left with leave'],
  silent: ['联系不上，已告知会务组', 'Out of reach, organizers told'],
} as const;

/** A stored reason for a reader of another language than its captain: a usual one in theirs, any other as it was written. */
export function reasonFor(reader: 'zh' | 'en', reason: string): string {
  const usual = Object.values(USUAL_REASONS).find(texts => texts.some(text => text === reason));
  return usual?.[reader === 'en' ? 1 : 0] ?? reason;
}
