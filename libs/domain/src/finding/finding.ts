/** How much a finding matters: an `error` is a conflict, a `warning` a reminder. Neither forbids anything. */
export type Severity = 'error' | 'warning';

/**
 * What a rule found: which rule, how grave, about whom or what (ids), and the facts behind it.
 * It carries no text: each reader words it in its own language.
 */
export interface Finding {
  rule: string;
  severity: Severity;
  subjects: readonly string[];
  detail: Record<string, unknown>;
}

/** A rule looks at one subject and answers with what it found; an empty list means all is well. */
export type Rule<S> = (subject: S) => Finding[];
