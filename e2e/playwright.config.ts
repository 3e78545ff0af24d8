import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromium } from '../tools/browser/chromium.mjs';

// The configuration is read again in every worker: what the first reading chose is handed on through the environment.
// Below the ports that systems give to outgoing connections (Linux: from 32 768).
process.env['E2E_PORT'] ??= String(20_000 + (process.pid % 12_000));
process.env['E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'yicheng-journeys-'));
const address = process.env['E2E_URL'] ?? `http://localhost:${process.env['E2E_PORT']}`;

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  globalTeardown: './remove-data.global-teardown.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    launchOptions: chromium(),
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: process.env['E2E_URL']
    ? undefined
    : {
        command: `"${process.execPath}" tools/start.mjs`,
        cwd: resolve(import.meta.dirname, '..'),
        env: { PORT: process.env['E2E_PORT'], DATA_DIR: process.env['E2E_DATA'], DEMO: '1', DATABASE_URL: '' },
        url: `${address}/api/health`,
        timeout: 180_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      },
});
