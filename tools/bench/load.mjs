// A closed load: so many connections, each asking again as soon as it was answered.
import { Agent, request } from 'node:http';

/** @returns {Promise<{ perSecond: number, p50: number, p99: number }>} times in milliseconds */
export async function load(url, { headers = {}, connections = 8, seconds = 3 } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const end = performance.now() + seconds * 1000;
  const one = () =>
    new Promise((done, fail) => {
      const from = performance.now();
      const asked = request(url, { agent, headers }, answer => {
        answer.resume();
        answer.once('end', () => {
          if (answer.statusCode !== 200) return fail(new Error(`${url} answered ${answer.statusCode}`));
          times.push(performance.now() - from);
          return done();
        });
      });
      asked.once('error', fail);
      asked.end();
    });
  const worker = async () => {
    while (performance.now() < end) await one();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = share => times[Math.floor((times.length - 1) * share)];
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}
