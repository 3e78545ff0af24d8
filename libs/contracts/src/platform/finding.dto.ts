import type { Finding, Severity } from '@yicheng/domain';

/** What a rule found: no text, only which rule, about what, and the facts; each reader words it. */
export class FindingDto implements Finding {
  /** The rule's name, kebab-case. */
  rule!: string;
  severity!: Severity;
  /** Ids of what it is about. */
  subjects!: string[];
  /** Facts behind it, by rule. */
  detail!: Record<string, unknown>;
}

export class FindingList {
  items!: FindingDto[];
  total!: number;
}
