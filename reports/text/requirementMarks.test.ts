import { expect, it } from 'vitest';
import { requirements } from '../../spec/requirements/requirements.ts';
import { requirementMarks } from './requirementMarks.ts';

it.each([
  ['beacon-covers-platform', '应 · 自动检测', 'shall · automatic'],
  ['front-database-users-created', '需 · 自动检测', 'need · automatic'],
  ['changes-advance-update-time', '应 · 授予控制后检测', 'shall · with control'],
  ['exchange-encrypted', '应 · 自动检测，不可见的部分可以声明', 'shall · automatic, the rest by attestation'],
  ['applies-online', '应 · 以声明作答', 'shall · attestation'],
  ['joint-debugging', '陈述 · 自动检测', 'stated · automatic'],
  ['visits-tool-on-pages', '可 · 不作要求', 'may · left free'],
  ['annex-queue', '示例 · 自动检测', 'example · automatic'],
])('%s', (id, chinese, english) => {
  const [found] = requirements.filter((requirement) => requirement.id === id);
  expect(found && [requirementMarks(found, 'zh-CN'), requirementMarks(found, 'en')]).toEqual([chinese, english]);
});
