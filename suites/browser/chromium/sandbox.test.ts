import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testWhere } from '../../../fixtures/starting/testWhere.ts';
import { confinement } from '../confining/confinement.ts';
import { launchChromium } from './launchChromium.ts';
import { missingChromium } from './missingChromium.ts';

/** What the kernel says of the processes that show pages. */
const renderers = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')
          ? [readFileSync(`/proc/${name}/status`, 'utf8')]
          : [];
      } catch {
        return [];
      }
    });

testWhere(await missingChromium(), 'the sandbox of Chromium', () => {
  it.runIf(process.platform === 'linux')(
    'is used wherever the system has one, root or not, and else it is said',
    async () => {
      const { browser, unsandboxed } = await launchChromium([]);
      try {
        const page = await browser.newPage();
        await page.goto('data:text/html,<title>x</title>');
        const filtered = renderers().filter(
          (status) => /^Seccomp:\s*2$/m.test(status) && /^CapEff:\s*0+$/m.test(status),
        );
        // In it, or said in both languages; root never without where the system has name spaces.
        expect(filtered.length > 0 || /沙箱/.test(unsandboxed?.['zh-CN'] ?? '')).toBe(true);
        expect(filtered.length > 0 || /sandbox/.test(unsandboxed?.en ?? '')).toBe(true);
        expect(unsandboxed === undefined || process.getuid?.() !== 0 || confinement('identity').length === 0).toBe(
          true,
        );
      } finally {
        await browser.close();
      }
    },
  );
});

testWhere(await missingChromium(), 'browsers of one process', () => {
  it('start at the same time, as three kinds that are examined together want them', async () => {
    const launched = await Promise.all(Array.from({ length: 4 }, () => launchChromium(['--headless'])));
    expect(launched.map(({ browser }) => browser.isConnected())).toEqual([true, true, true, true]);
    await Promise.all(launched.map(({ browser }) => browser.close()));
  });
});
