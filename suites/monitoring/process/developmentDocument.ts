import { completeContent } from '../../../fixtures/applications/completeContent.ts';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

type Application = components['schemas']['Application'];

const steps = [
  ['submit', 'operator'],
  ['take', 'reviewer'],
  ['approve', 'reviewer'],
  ['dispatch', 'operator'],
] as const;
const hint = [
  '审核通过并派发后，按该申请自动生成开发文档（8.3）。',
  'Generate the development document for the application by itself, once it is approved and dispatched (8.3).',
] as const;

/** Takes a step with the version that was read last; another party's hand may have been there in between. */
const take = async (
  { ask }: MonitoringContext,
  applicationId: string,
  action: string,
  as: 'operator' | 'reviewer',
): Promise<void> => {
  const now = await ask('getApplication', { path: { applicationId } });
  if (!now.ok) blockedBy(now);
  const told = await ask('moveApplication', {
    path: { applicationId },
    body: { action, reason: 'heyan' },
    as,
    ...(now.version !== undefined && { version: now.version }),
  });
  if (!told.ok) blockedBy(told);
};

/** 8.3: an application is handed in, reviewed and dispatched; its development document is there, in both languages, with what was issued for it. */
export const developmentDocument: MonitoringCheck = {
  id: 'process.monitoring-writes-development-document',
  verifies: ['development-document'],
  title: {
    'zh-CN': '审核通过后自动生成该申请的开发文档',
    en: 'After approval the development document of the application is generated',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const { ask, mayReview } = context;
    if (!mayReview)
      return inconclusive(
        'role-missing',
        {
          'zh-CN': '没有审核员的令牌，无法让申请通过审核。',
          en: 'No token of a reviewer was given, so no application could be approved.',
        },
        {
          kind: 'capability',
          name: 'reviewer',
          how: {
            'zh-CN': '提供审核员的令牌（HEYAN_REVIEWER_TOKEN）。',
            en: 'Hand over the token of a reviewer (HEYAN_REVIEWER_TOKEN).',
          },
        },
      );
    const made = await ask('createApplication', { body: { content: completeContent('resource') } });
    if (!made.ok) blockedBy(made);
    const { applicationId } = made.body as Application;
    const path = { applicationId };
    try {
      for (const [action, as] of steps) await take(context, applicationId, action, as);
      const dispatched = await ask('getApplication', { path });
      if (!dispatched.ok) blockedBy(dispatched);
      const { platformId, appKey, content } = dispatched.body as Application;
      const own = [platformId, appKey, ...(content.connection?.hosts ?? [])].filter((one) => typeof one === 'string');
      const findings: Finding[] = [];
      for (const lang of ['zh-CN', 'en']) {
        const told = await ask('getDevelopmentDocument', { path, query: { lang, format: 'markdown' } });
        const missing = told.ok ? own.filter((one) => !told.text.includes(one)) : own;
        if (told.ok && missing.length === 0) continue;
        findings.push(
          lack(
            'document-missing',
            told.ok
              ? `开发文档（${lang}）没有写明该申请的 ${missing.join('、')}。`
              : `派发后没有开发文档（${lang}）：${told.problem?.['zh-CN'] ?? ''}`,
            told.ok
              ? `The development document (${lang}) does not name ${missing.join(', ')} of the application.`
              : `There is no development document (${lang}) after the dispatch: ${told.problem?.en ?? ''}`,
            { expected: own, actual: told.ok ? null : told.status, pointer: told.url, evidence: told.evidence, hint },
          ),
        );
      }
      return judged(findings);
    } finally {
      await take(context, applicationId, 'withdraw', 'operator').catch(() => undefined);
    }
  },
};
