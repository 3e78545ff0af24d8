import type { Finding, Severity } from '@yicheng/domain';

/** What a rule found: which rule, how grave, about which rows (ids), and the facts behind it, without any words. */
export class FindingDto implements Finding {
  rule!: string;
  severity!: Severity;
  subjects!: string[];
  detail!: Record<string, unknown>;
}

export class FindingList {
  items!: FindingDto[];
  total!: number;
}
