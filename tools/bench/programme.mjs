// Reading a meeting's programme: the API (session, grants, validation, mapping) against bare node:http + pg.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { load } from './load.mjs';

const middle = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** @param {{ api: string, databaseUrl: string, port: number }} where the API is, its database, and a free port */
export async function benchProgramme({ api, databaseUrl, port }) {
  const cookie = await signIn(api);
  const bare = fork(fileURLToPath(new URL('bare.mjs', import.meta.url)), {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) },
  });
  await once(bare, 'message');
  const results = [];
  try {
    for (const count of [1, 200]) {
      const meetingId = await meetingWith(api, cookie, count);
      const path = `/api/v1/meetings/${meetingId}/agenda/items?limit=1000`;
      const urls = { api: api + path, bare: `http://127.0.0.1:${port}${path}` };
      const [ours, theirs] = await Promise.all(
        Object.values(urls).map(url => fetch(url, { headers: { cookie } }).then(answer => answer.json())),
      );
      assert.deepEqual(ours, theirs);
      assert.equal(ours.total, count);
      results.push({ count, ...(await compare(urls, { cookie })) });
    }
  } finally {
    bare.kill();
  }
  return results;
}

/** Both in turns, three times, after a warm-up; the middle of each. */
async function compare(urls, headers) {
  const runs = { api: [], bare: [] };
  for (const name of ['api', 'bare']) await load(urls[name], { headers, seconds: 2 });
  for (let round = 0; round < 3; round++) {
    for (const name of ['api', 'bare']) runs[name].push(await load(urls[name], { headers }));
  }
  const sum = name => ({
    perSecond: middle(runs[name].map(run => run.perSecond)),
    p50: middle(runs[name].map(run => run.p50)),
    p99: middle(runs[name].map(run => run.p99)),
  });
  return { api: sum('api'), bare: sum('bare') };
}

async function ask(url, method, body, cookie) {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, `${method} ${url} answered ${answer.status}`);
  return answer;
}

async function signIn(api) {
  const body = { email: 'admin@demo.yicheng', password: 'yicheng-demo' };
  const answer = await ask(`${api}/api/v1/session`, 'POST', body);
  return answer.headers.get('set-cookie').split(';')[0];
}

async function meetingWith(api, cookie, count) {
  const days = { timeZone: 'Asia/Shanghai', startDate: '2026-10-08', endDate: '2026-10-09' };
  const body = { title: `Programme of ${count}`, slug: `bench-${count}`, ...days };
  const { id } = await (await ask(`${api}/api/v1/meetings`, 'POST', body, cookie)).json();
  const first = Date.parse('2026-10-08T00:00:00Z');
  for (let n = 0; n < count; n++) {
    const start = new Date(first + n * 600_000).toISOString();
    const item = { kind: 'speech', title: `第 ${n + 1} 项 典型发言`, start, minutes: 10, text: '发言时间十分钟。' };
    await ask(`${api}/api/v1/meetings/${id}/agenda/items`, 'POST', item, cookie);
  }
  return id;
}
