import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { collectAgain } from '../scenes/collectAgain.ts';
import { controlOf } from '../scenes/controlOf.ts';
import { valueNow } from '../scenes/valueNow.ts';
import { collected } from '../scenes/collected.ts';
import { newUser } from '../scenes/newUser.ts';

/** 7.2.1 (可): data may be had as they are needed: what was added a moment ago comes with the next call. */
export const dataOnDemand: MonitoringCheck = {
  id: 'process.monitoring-collects-on-demand',
  verifies: ['interface-data-on-demand'],
  title: { 'zh-CN': '需要时可随时经接口取得最新数据', en: 'Whenever needed the latest data are had by interface' },
  comparedWith: 'text',
  locks: ['business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    await context.use(collected);
    const control = controlOf(context);
    await collectAgain(context, 'pullInterfaces');
    const before = await valueNow(context, 't4-6-users', 'interface');
    const id = await control.insert('user', newUser(context, 'demand'));
    try {
      const again = await collectAgain(context, 'pullInterfaces');
      const after = await valueNow(context, 't4-6-users', 'interface');
      if (before.value === undefined)
        return inconclusive('blocked', {
          'zh-CN': '用户数没有值，由检查 process.monitoring-collects-category-of-kind 给出结论。',
          en: 'The number of users has no value, on which the check process.monitoring-collects-category-of-kind concludes.',
        });
      return judged(
        after.value === before.value + 1
          ? []
          : [
              lack(
                'not-on-demand',
                `接入平台新增一名用户后再次采集，用户数由 ${before.value} 变为 ${after.value ?? '无'}。`,
                `After a user was added and the interfaces were pulled again, the number of users went from ${before.value} to ${after.value ?? 'nothing'}.`,
                {
                  expected: before.value + 1,
                  actual: after.value ?? null,
                  pointer: 't4-6-users',
                  evidence: [...again.evidence, ...after.evidence],
                  hint: [
                    '每次采集都真正调用接口（7.2.1）。',
                    'Call the interfaces each time data are asked for (7.2.1).',
                  ],
                },
              ),
            ],
      );
    } finally {
      await control.softDelete('user', id);
      await collectAgain(context, 'pullInterfaces');
    }
  },
};
