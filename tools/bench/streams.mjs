// How long a captain's tap takes to reach everybody who follows the meeting: many open streams, one server, one tap at a time.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const OPENED_AT_ONCE = 100;

/** Signs the demo's organizer in; answers the cookie. */
async function signIn(api) {
  const body = JSON.stringify({ email: 'organizer@demo.yicheng', password: 'yicheng-demo' });
  const answer = await fetch(`${api}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
}

/** Opens one stream and calls `heard` with the id of every tap that comes over it. */
function follow(url, cookie, agent, heard) {
  return new Promise((done, fail) => {
    const asked = request(url, { headers: { cookie, accept: 'text/event-stream' }, agent }, answer => {
      if (answer.statusCode !== 200) return fail(new Error(`The stream answered ${answer.statusCode}.`));
      let rest = '';
      answer.setEncoding('utf8').on('data', text => {
        const events = (rest + text).split('\n\n');
        rest = events.pop();
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1];
          if (event.includes('event: change') && data) heard(JSON.parse(data).id);
          if (event.includes('event: hello')) done(asked);
        }
      });
      answer.on('error', () => undefined);
    });
    asked.on('error', fail);
    asked.end();
  });
}

/**
 * Opens `count` streams on the demo's field day and taps `taps` times; answers the milliseconds from sending a tap until
 * the last, half and 99 of a hundred of the streams have it, the worst tap of all.
 */
export async function benchStreams({ api, count = 5000, taps = 5 }) {
  const cookie = await signIn(api);
  const read = async path => (await fetch(`${api}/api/v1${path}`, { headers: { cookie } })).json();
  const meeting = (await read('/meetings')).items.find(({ slug }) => slug === 'field-day');
  const [itinerary] = (await read(`/meetings/${meeting.id}/itineraries`)).items;
  const [run] = (await read(`/meetings/${meeting.id}/itineraries/${itinerary.id}/day`)).runs;
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const arrivals = new Map();
  const heard = id => arrivals.get(id)?.push(performance.now());
  const streams = [];
  while (streams.length < count) {
    const more = Math.min(OPENED_AT_ONCE, count - streams.length);
    const url = `${api}/api/v1/meetings/${meeting.id}/stream`;
    streams.push(...(await Promise.all(Array.from({ length: more }, () => follow(url, cookie, agent, heard)))));
  }
  const found = [];
  for (let tap = 0; tap < taps; tap++) {
    const id = randomUUID();
    arrivals.set(id, []);
    const from = performance.now();
    const body = JSON.stringify({ id, kind: 'departed', callId: 'start', at: new Date().toISOString() });
    const headers = { cookie, 'content-type': 'application/json' };
    const path = `/meetings/${meeting.id}/itineraries/${itinerary.id}/runs/${run.id}/events`;
    const answer = await fetch(`${api}/api/v1${path}`, { method: 'POST', headers, body });
    if (answer.status !== 201) throw new Error(`The tap was answered ${answer.status}.`);
    const taken = performance.now() - from;
    while (arrivals.get(id).length < count && performance.now() - from < 30_000)
      await new Promise(go => setTimeout(go, 5));
    const times = arrivals
      .get(id)
      .map(at => at - from)
      .sort((a, b) => a - b);
    const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    found.push({ taken, reached: times.length, p50: at(0.5), p99: at(0.99), all: times.at(-1) });
  }
  for (const stream of streams) stream.destroy();
  return { count, worst: found.reduce((a, b) => (b.all > a.all ? b : a)) };
}
