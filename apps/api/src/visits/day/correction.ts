const QUOTED = 400;

/** What is said to those who were told of times that no longer hold, in the meeting's language. */
export function correctionOf(text: string, language: string): string {
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  return language.startsWith('en')
    ? `Correction: this no longer holds, the earlier times apply again. “${quoted}”`
    : `更正：以下通知作废，恢复此前的时间安排。“${quoted}”`;
}
