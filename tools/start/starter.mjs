// Notices when whoever ran `npm start` is gone without a word (kill -9), so that nothing of ours stays behind.
import { readFileSync } from 'node:fs';

/** Parent, name and start time of a process as Linux tells them. */
function look(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
      parent: Number(fields[1]),
      born: fields[19],
    };
  } catch {
    return undefined;
  }
}

/** npm itself and the shell it may have put in between. */
function starters() {
  const parent = look(process.ppid);
  const found = [{ pid: process.ppid, born: parent?.born }];
  if (parent && /^(sh|dash|bash)$/.test(parent.name))
    found.push({ pid: parent.parent, born: look(parent.parent)?.born });
  return found;
}

/** Calls `gone` once npm, which started this process, has ended; does nothing when it was not npm. */
export function whenStarterEnds(gone) {
  if (process.platform !== 'linux' || process.env.npm_lifecycle_event !== 'start') return;
  const watched = starters();
  const timer = setInterval(() => {
    if (watched.every(({ pid, born }) => look(pid)?.born === born)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}
