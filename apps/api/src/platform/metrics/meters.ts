import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

/** Upper bounds of the classes that durations are counted in, seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Durations {
  labels: string;
  /** How many were no longer than the bound of the same place; the last place counts all. */
  counts: number[];
  sum: number;
}

interface Gauge {
  name: string;
  help: string;
  read: () => number;
}

/**
 * What the server counts about itself, in the text format of Prometheus (version 0.0.4). Routes are named by their
 * pattern, never by an address, so nothing here is about a person or a meeting.
 */
@Injectable()
export class Meters implements OnModuleInit {
  private readonly requests = new Map<string, Durations>();
  private readonly gauges: Gauge[] = [];
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });

  constructor(private readonly database: DataSource) {
    this.delay.enable();
    this.gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
    this.gauge('process_uptime_seconds', 'How long the process has run.', () => Math.round(process.uptime()));
    this.gauge('nodejs_eventloop_lag_p99_seconds', 'Delay of the event loop since it was last asked.', () => {
      const p99 = this.delay.percentile(99) / 1e9;
      this.delay.reset();
      return p99;
    });
  }

  onModuleInit(): void {
    const pool = (this.database.driver as unknown as { master: Pool }).master;
    this.gauge('yicheng_pool_connections', 'Open connections to Postgres.', () => pool.totalCount);
    this.gauge('yicheng_pool_idle', 'Connections nobody uses now.', () => pool.idleCount);
    this.gauge('yicheng_pool_waiting', 'Requests that wait for a connection.', () => pool.waitingCount);
  }

  /** Adds something that is read when it is asked for. */
  gauge(name: string, help: string, read: () => number): void {
    this.gauges.push({ name, help, read });
  }

  /** Counts one answered request; `route` is its pattern. */
  answered(method: string, route: string, status: number, milliseconds: number): void {
    const labels = `method="${method}",route="${escaped(route)}",status="${Math.floor(status / 100)}xx"`;
    const known = this.requests.get(labels) ?? { labels, counts: Array<number>(BOUNDS.length + 1).fill(0), sum: 0 };
    this.requests.set(labels, known);
    const seconds = milliseconds / 1000;
    known.sum += seconds;
    BOUNDS.forEach((bound, i) => {
      if (seconds <= bound) known.counts[i]! += 1;
    });
    known.counts[BOUNDS.length]! += 1;
  }

  /** Everything as Prometheus reads it. */
  text(): string {
    const name = 'yicheng_http_request_duration_seconds';
    const lines = [`# HELP ${name} Answered requests by route.`, `# TYPE ${name} histogram`];
    for (const { labels, counts, sum } of this.requests.values()) {
      counts.forEach((count, i) => lines.push(`${name}_bucket{${labels},le="${BOUNDS[i] ?? '+Inf'}"} ${count}`));
      lines.push(`${name}_sum{${labels}} ${sum.toFixed(6)}`, `${name}_count{${labels}} ${counts.at(-1)}`);
    }
    for (const gauge of this.gauges) {
      lines.push(`# HELP ${gauge.name} ${gauge.help}`, `# TYPE ${gauge.name} gauge`, `${gauge.name} ${gauge.read()}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

const escaped = (text: string): string => text.replace(/[\\"\n]/g, '_');
