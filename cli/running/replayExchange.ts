import { systemClock } from '../../spec/clock.ts';
import type { Language, Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { curlLine } from '../../reports/har/curlLine.ts';
import { beijingTime } from '../../reports/text/beijingTime.ts';
import { neutralize } from '../../reports/text/neutralize.ts';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { repeatExchange } from '../../suites/run/repeatExchange.ts';
import type { Exchange, RepeatedExchange } from '../../suites/run/repeatExchange.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { openCandidate } from './openCandidate.ts';
import type { Output } from '../console/output.ts';
import { parseCommandLine } from '../line/parseCommandLine.ts';
import { runFlags } from '../line/runFlags.ts';
import { runSettings } from '../line/runSettings.ts';

interface Asked {
  readonly id: string;
  /** As the report counts the evidence of a check, from 1. */
  readonly number: number;
  readonly stored: RunRecord;
  /** Command line of the stored run. */
  readonly words: readonly string[];
  readonly json: boolean;
  readonly language: Language;
  readonly output: Output;
}

const timeoutMs = 30_000;
const shown = 600;

/** The stored exchanges of the check up to the one asked for. */
const exchangesUpTo = ({ id, number, stored }: Asked): readonly Exchange[] => {
  const evidence = stored.checks.find((check) => check.id === id)?.evidence ?? [];
  const last = evidence[number - 1];
  if (last?.kind === 'exchange') return evidence.slice(0, number).filter((item) => item.kind === 'exchange');
  const numbers = evidence.flatMap((item, at) => (item.kind === 'exchange' ? [at + 1] : [])).join(', ');
  throw new UsageError('HEYAN_EVIDENCE_UNKNOWN', {
    'zh-CN': `检查 ${id} 的第 ${number} 项证据不是 HTTP 交互；可选：${numbers || '无'}。`,
    en: `Evidence ${number} of the check ${id} is no HTTP exchange; there is: ${numbers || 'none'}.`,
  });
};

const answer = ({ at, response }: Exchange): string =>
  neutralize(
    `${beijingTime(at)}  ${'error' in response ? response.error : [response.status, response.headers['content-type'] ?? '', `\n    ${response.body.slice(0, shown)}${response.body.length > shown ? '…' : ''}`].join('  ')}`,
  );

const sealingText = ({ sealing, before }: RepeatedExchange): Localized => {
  const after =
    before === 0
      ? { 'zh-CN': '', en: '' }
      : {
          'zh-CN': `；此前已先发送同一请求 ${before} 次`,
          en: `, after the same request had been sent ${before === 1 ? 'once' : `${before} times`}`,
        };
  return sealing === 'fresh'
    ? {
        'zh-CN': `请求头参数已重新封装（新的时间戳与随机串）${after['zh-CN']}。`,
        en: `The header parameters were sealed anew, with another time and nonce${after.en}.`,
      }
    : {
        'zh-CN': `请求按原样发送${after['zh-CN']}；若带时间戳，可能仅因过期而被拒绝，此时请重放整项检查。`,
        en: `The request was sent as it was${after.en}; a timestamp in it may be refused as too old by now: then replay the whole check.`,
      };
};

const resultText = ({ differs }: RepeatedExchange): Localized => {
  const names: Readonly<Record<RepeatedExchange['differs'][number], Localized>> = {
    status: { 'zh-CN': '状态', en: 'status' },
    'media-type': { 'zh-CN': '媒体类型', en: 'media type' },
    body: { 'zh-CN': '应答体', en: 'body' },
  };
  return differs.length === 0
    ? { 'zh-CN': '应答与当时一致。', en: 'The same answer again.' }
    : {
        'zh-CN': `应答与当时不同：${differs.map((one) => names[one]['zh-CN']).join('、')}。`,
        en: `Another answer than then: ${differs.map((one) => names[one].en).join(', ')}.`,
      };
};

const redactedText = ({ request }: Exchange): Localized | undefined => {
  const names = Object.entries(request.headers).flatMap(([name, value]) =>
    value.includes('[redacted]') ? [name] : [],
  );
  if (names.length === 0 && request.body?.includes('[redacted]') !== true) return undefined;
  const where = names.join(', ') || 'body';
  return {
    'zh-CN': `凭据不在记录中，以下内容按“[redacted]”发送：${where}。`,
    en: `Credentials are in no record; sent as “[redacted]”: ${where}.`,
  };
};

/** `heyan replay CHECK --exchange=N`: sends one stored request again and puts the answers side by side. Exit code 0 when an answer came, 4 when none did. */
export const replayExchange = async (asked: Asked): Promise<ExitCode> => {
  const { id, number, stored, words, json, language, output } = asked;
  const exchanges = exchangesUpTo(asked);
  const settings = await runSettings(parseCommandLine(words, runFlags), process.cwd());
  const candidate = await openCandidate(settings, stored.header.target.kind as PlatformKind);
  try {
    const repeated = await repeatExchange({
      resolved: candidate.resolved,
      profile: settings.profile,
      exchanges,
      storedUrl: stored.header.target.url,
      clock: systemClock,
      timeoutMs,
    });
    const then = exchanges.at(-1);
    if (then === undefined) throw new Error('No exchange was chosen.');
    if (repeated === undefined) {
      throw new UsageError('HEYAN_EVIDENCE_UNKNOWN', {
        'zh-CN': `该交互的地址 ${then.request.url} 不属于被测平台，不予重发。`,
        en: `The address of this exchange, ${then.request.url}, is not one of the platform's: it is not sent again.`,
      });
    }
    if (json)
      output.print(
        JSON.stringify(
          {
            check: id,
            number,
            stored: then,
            repeated: repeated.exchange,
            sealing: repeated.sealing,
            before: repeated.before,
            differs: repeated.differs,
            curl: curlLine(repeated.exchange),
          },
          null,
          2,
        ),
      );
    else {
      const text: Localized = {
        'zh-CN': `当时  ${answer(then)}\n\n现在  ${answer(repeated.exchange)}`,
        en: `then  ${answer(then)}\n\nnow   ${answer(repeated.exchange)}`,
      };
      output.print(neutralize(`${id} #${number}  ${then.request.method} ${repeated.exchange.request.url}\n`));
      output.print(text[language]);
      const redacted = redactedText(repeated.exchange);
      const remarks = [sealingText(repeated), ...(redacted === undefined ? [] : [redacted]), resultText(repeated)].map(
        (remark) => neutralize(remark[language]),
      );
      output.print(`\n${remarks.join('\n')}\n\n${neutralize(curlLine(repeated.exchange))}`);
    }
    return 'error' in repeated.exchange.response ? 4 : 0;
  } finally {
    await candidate.close();
  }
};
