import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { Localized } from '../../../../spec/localized.ts';
import type { Profile } from '../../../../spec/profiles/profile.ts';
import { withOverrides } from '../../../../spec/profiles/withOverrides.ts';
import type { JointDebugging } from '../../catalogue/createJointDebugging.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { VerificationStep } from '../contract/verificationRun.ts';
import { recordingFetch } from './recordingFetch.ts';
import type { RecordedCall } from './recordingFetch.ts';
import { verifyStep } from './verifyStep.ts';

const said = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });
const text = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/**
 * Joint debugging of the interfaces of a platform (7.2.8): each is called as the monitoring platform does, then with a signature that is
 * wrong, which is to be refused (7.2.3). Never rejects but with the reason of `signal`.
 */
export const debugInterfaces = async function* (
  platform: RegisteredPlatform,
  { debugging, profile }: { readonly debugging: JointDebugging; readonly profile: Profile },
  signal: AbortSignal,
): AsyncGenerator<VerificationStep> {
  const { headers } = withOverrides(profile, platform.interfaces?.overrides).values.interfaces;
  const { appKey: _, ...keys } = platform.interfaces?.credentials ?? { appKey: '' };
  const secrets = Object.values(keys).filter((one): one is string => typeof one === 'string');
  for (const [entity, url] of Object.entries(platform.interfaces?.urls ?? {}) as [EntityName, string][]) {
    let startedAt = performance.now();
    const record: RecordedCall = { request: '', answer: '' };
    const [result] = await debugging.debug(platform, [{ entity, url }], {
      signal,
      fetch: recordingFetch(headers, secrets, record),
    });
    signal.throwIfAborted();
    const [problem] = result?.problems ?? [];
    const count = result?.problems.length ?? 0;
    if (problem === undefined)
      yield verifyStep(
        'interface.call',
        entity,
        (result?.records ?? 0) > 0 ? 'passed' : 'warning',
        (result?.records ?? 0) > 0
          ? said(
              `返回 ${result?.records} 条记录（共 ${result?.total} 条），内容有效。`,
              `It gave ${result?.records} records (of ${result?.total}), all valid.`,
            )
          : said(
              '接口可以调用，但没有返回任何记录，无法判断内容是否有效。',
              'It can be called, but gave no record, so its content could not be judged.',
            ),
        { startedAt, exchange: record },
      );
    else
      yield verifyStep(
        'interface.call',
        entity,
        'failed',
        count > 1
          ? said(
              `发现 ${count} 个问题，首个：${problem.message['zh-CN']}`,
              `${count} problems, the first: ${problem.message.en}`,
            )
          : problem.message,
        { expected: text(problem.expected), actual: text(problem.actual), startedAt, exchange: record },
      );
    startedAt = performance.now();
    const refused: RecordedCall = { request: '', answer: '' };
    const answer = await debugging.callOnce(
      platform,
      { entity, url },
      {
        signal,
        fetch: recordingFetch(headers, secrets, refused, (sent) => {
          const signature = sent.get(headers.signature) ?? '';
          // Of the same form, so that it is read and found to be wrong.
          sent.set(headers.signature, [...signature].toReversed().join(''));
        }),
      },
    );
    signal.throwIfAborted();
    const unreachable = !answer.ok && answer.problem.code !== 'interface.status';
    if (answer.ok)
      yield verifyStep(
        'interface.refusal',
        entity,
        'failed',
        said(
          '签名错误的请求得到了数据；验证失败时应返回错误信息（7.2.3）。',
          'A request whose signature is wrong was answered with data; what cannot be verified is to be answered with an error (7.2.3).',
        ),
        { expected: 'an error', actual: '200', startedAt, exchange: refused },
      );
    else if (unreachable)
      yield verifyStep(
        'interface.refusal',
        entity,
        'skipped',
        said(
          `未能判断是否拒绝错误签名：${answer.problem.message['zh-CN']}`,
          `Whether it refuses a wrong signature could not be told: ${answer.problem.message.en}`,
        ),
        { startedAt, exchange: refused },
      );
    else
      yield verifyStep(
        'interface.refusal',
        entity,
        'passed',
        said('签名错误的请求被拒绝（7.2.3）。', 'A request whose signature is wrong is refused (7.2.3).'),
        { startedAt, exchange: refused },
      );
  }
};
