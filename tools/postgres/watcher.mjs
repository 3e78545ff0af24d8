// Runs a Postgres server for as long as its own stdin stays open, so that the server ends with whoever holds the pipe,
// however that ends. Arguments: a JSON { command, args, cwd, uid?, gid?, env, remove? }.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const { command, args, remove, ...options } = JSON.parse(process.argv[2]);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const server = spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
server.on('error', error => {
  console.error(String(error));
  process.exit(1);
});
server.on('exit', code => {
  if (remove) rmSync(remove, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code ?? 1);
});

let asked = false;
process.stdin.resume();
for (const event of ['end', 'close', 'error']) {
  process.stdin.on(event, () => {
    if (asked) return;
    asked = true;
    server.kill('SIGINT'); // fast shutdown: open transactions are rolled back, everything acknowledged is kept
    setTimeout(() => server.kill('SIGQUIT'), 15_000).unref();
  });
}
