import type { Finding } from '@yicheng/domain';
import type { ChangeKind } from '../change/change.entity';

/** One field of a body that cannot be stored, by its path (`stops[2].dwell`), and why. */
export interface FieldProblem {
  field: string;
  problem: string;
}

/** The last accepted write of a row: when, ISO, and by whose name. */
export interface LastChange {
  at: string;
  by?: string;
}

/** RFC 9457 problem details, with Yicheng's members. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  /** A stable word for programs, the end of `type`. */
  code: string;
  detail?: string;
  errors?: FieldProblem[];
  findings?: Finding[];
  /** The row as it stands now, where a stale version was sent. */
  current?: unknown;
  /** Who changed that row last (told to signed-in users only), and when. */
  changed?: LastChange;
  /** Seconds to wait before trying again. */
  retryAfter?: number;
  reference?: string;
}

type Extra = Pick<ProblemBody, 'detail' | 'errors' | 'findings' | 'current' | 'retryAfter'>;

/** An answer that is not a success; the filter writes it as application/problem+json. */
export class Problem extends Error {
  readonly body: ProblemBody;

  constructor(status: number, code: string, title: string, extra: Extra = {}) {
    super(title);
    this.body = { type: `https://yicheng.dev/problems/${code}`, title, status, code, ...extra };
  }
}

/** A replacement made from an older version of a row than the one stored. */
export class StaleVersion extends Problem {
  constructor(
    readonly kind: ChangeKind,
    readonly rowId: string,
    current: unknown,
  ) {
    super(409, 'stale-version', 'Somebody changed this since you read it.', { current });
  }
}

/** The problems of the product, by what went wrong. */
export const problem = {
  invalid: (errors: FieldProblem[]): Problem =>
    new Problem(400, 'invalid', 'The request has fields that cannot be used.', {
      errors,
      detail: errors.map(e => `${e.field}: ${e.problem}`).join('; '),
    }),
  badRequest: (code: string, title: string, extra?: Extra): Problem => new Problem(400, code, title, extra),
  unauthenticated: (code = 'unauthenticated', title = 'Sign in first.', extra?: Extra): Problem =>
    new Problem(401, code, title, extra),
  forbidden: (detail?: string): Problem =>
    new Problem(403, 'forbidden', 'You may not do this here.', detail ? { detail } : {}),
  notFound: (): Problem => new Problem(404, 'not-found', 'There is nothing here that you may see.'),
  conflict: (code: string, title: string, extra?: Extra): Problem => new Problem(409, code, title, extra),
  gone: (): Problem => new Problem(410, 'gone', 'This was deleted.'),
  tooLarge: (title: string): Problem => new Problem(413, 'too-large', title),
  tooMany: (retryAfter: number): Problem =>
    new Problem(429, 'too-many-requests', 'Too many tries; wait a little.', { retryAfter }),
};
