import type { Demonstration } from '../../mocks/demonstration/startDemonstration.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import type { Output } from '../console/output.ts';
import type { MonitorSettings } from './monitorSettings.ts';

const roleNames = {
  applicant: { 'zh-CN': '申请人', en: 'applicant' },
  reviewer: { 'zh-CN': '审核员', en: 'reviewer' },
  operator: { 'zh-CN': '运维员', en: 'operator' },
} as const;

/** Says that a monitoring platform is there: one JSON line for programs, and on the standard error what a person needs to sign in. */
export const announceMonitor = async (
  platform: MonitoringPlatform,
  demonstration: Demonstration | undefined,
  { options: { faults }, forgetsRegistrations }: MonitorSettings,
  { language, output }: { readonly language: Language; readonly output: Output },
): Promise<void> => {
  const say = (text: Localized): void => output.complain(text[language]);
  output.print(
    JSON.stringify({
      url: platform.url,
      portal: `${platform.url}/`,
      ...(platform.collectors !== undefined && {
        collectors: { url: platform.collectors.url(), processes: platform.collectors.pids().length },
      }),
      ...(faults.length > 0 && { faults }),
      // Once: who lost it reads the file.
      ...(platform.management.isNew && { token: platform.management.token }),
      ...(platform.management.file !== undefined && { tokenFile: platform.management.file }),
      ...(demonstration !== undefined && {
        accessPlatforms: demonstration.platforms.map(({ url, platformId, kind }) => ({ url, platformId, kind })),
      }),
    }),
  );
  if (forgetsRegistrations)
    say({
      'zh-CN': '登记、凭证、目录与订阅只保存在内存中，结束后不保留；如需保留，请给出 --store 与 --store-key。',
      en: 'Registrations, credentials, catalogue and subscriptions are in memory only and end with this process; give --store and --store-key to keep them.',
    });
  const first = await platform.accounts.firstAdministrator();
  if (first !== undefined) {
    const { account, oneTimePassword } = first;
    say({
      'zh-CN': `管理员 ${account.name} 的一次性口令：${oneTimePassword}（首次登录后须修改，七日内有效；未使用前每次启动都会更换）`,
      en: `One-time password of the administrator ${account.name}: ${oneTimePassword} (to be changed at the first sign-in, good for seven days; until it was used each start gives another)`,
    });
  }
  for (const { name, role, oneTimePassword } of demonstration?.accounts ?? [])
    say({
      'zh-CN': `演示账号 ${name}（${roleNames[role]['zh-CN']}）的一次性口令：${oneTimePassword}`,
      en: `One-time password of the demonstration account ${name} (${roleNames[role].en}): ${oneTimePassword}`,
    });
  say({
    'zh-CN': `监测门户：${platform.url}/（请在浏览器中打开）`,
    en: `Portal: ${platform.url}/ (open it in a browser)`,
  });
};
