import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Localized } from '../spec/localized.ts';

const missingFor = (test: TestCase): Localized | undefined => {
  let above: TestSuite | TestModule = test.parent;
  while (above.type === 'suite') {
    const { missing } = above.meta();
    if (missing !== undefined) return missing;
    above = above.parent;
  }
  return undefined;
};

/** Says when all tests have ended how many were skipped because this machine lacks something, and what. */
export class MissingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = new Map<string, number>();
    const language = (process.env['HEYAN_LANG'] ?? '').toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const reason = missingFor(test)?.[language];
        if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
      }
    for (const [reason, count] of counts)
      process.stdout.write(
        language === 'en'
          ? `\n${count} tests were skipped because this machine lacks something: ${reason}\n`
          : `\n因本机缺少条件而跳过 ${count} 个测试：${reason}\n`,
      );
  }
}
