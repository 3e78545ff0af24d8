import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, problem } from './problem';

function flatten(errors: ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap(error => {
    const name = /^\d+$/.test(error.property) ? `${path}[${error.property}]` : join(path, error.property);
    const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => ({
      field: name,
      problem: rule === 'whitelistValidation' ? 'is not a known field' : text.replace(`${error.property} `, ''),
    }));
    return [...own, ...flatten(error.children ?? [], name)];
  });
}

const join = (path: string, name: string): string => (path ? `${path}.${name}` : name);

/** Checks bodies and queries against their DTO classes; an unknown field is refused by name. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: errors => problem.invalid(flatten(errors)),
  });
