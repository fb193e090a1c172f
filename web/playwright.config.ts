import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { defineConfig } from '@playwright/test';

// The tests run against a whole stack that `./florin test` has started; FLORIN_URL says where.
const chromium = execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser']).toString().trim();

export default defineConfig({
  testDir: 'e2e/flows',
  outputDir: '../target/browser-results',
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.FLORIN_URL ?? 'http://localhost:8080',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: userInfo().uid === 0 ? ['--no-sandbox'] : [],
    },
  },
});
