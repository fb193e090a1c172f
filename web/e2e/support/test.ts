import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import { stack } from './stack';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** What the page did behind the test's back: each flow ends with none of it. */
export interface Watch {
  problems: string[];
}

/** Playwright's test, with a watch on the console, the content security policy and foreign requests. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context }, use) => {
      const problems: string[] = [];
      context.on('console', (message) => {
        const expected = /status of 4\d\d|status of 503/.test(message.text());
        if (message.type() === 'error' && !expected) {
          problems.push(`console: ${message.text()}`);
        }
      });
      context.on('weberror', (error) => problems.push(`script: ${error.error().message}`));
      const own = [stack.url, stack.keycloakUrl].map((url) => new URL(url).host);
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && !own.includes(url.host)) {
          problems.push(`foreign request: ${request.url()}`);
        }
      });
      await use({ problems });
      expect(problems, 'console errors, policy violations, foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

/** No violation of WCAG 2.2 A and AA, as far as axe can see, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const result = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  const found = result.violations.map(
    (violation) => `${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

export { expect };
