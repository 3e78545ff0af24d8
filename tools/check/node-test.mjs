// node --test with a report that can be counted; the pattern is the first argument.
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { tap } from 'node:test/reporters';

run({ files: globSync(process.argv[2]), concurrency: 1 })
  .on('test:fail', () => (process.exitCode = 1))
  .compose(tap)
  .pipe(process.stdout);
