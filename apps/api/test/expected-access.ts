import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WHO, type Who } from './app';

/** The reviewed answers of roles.csv: permission → who → yes, no or scoped. */
export function readExpectedAccess(): Map<string, Record<Who, 'yes' | 'no' | 'scoped'>> {
  const [head = '', ...lines] = readFileSync(join(__dirname, 'roles.csv'), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',').slice(1, -1);
  if (columns.join() !== WHO.join()) throw new Error(`roles.csv has other columns: ${columns.join()}`);
  return new Map(
    lines.map(line => {
      const [permission = '', ...cells] = line.split(',');
      return [
        permission,
        Object.fromEntries(WHO.map((who, n) => [who, cells[n]])) as Record<Who, 'yes' | 'no' | 'scoped'>,
      ];
    }),
  );
}
