import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { orderProforma } from '../../spec/certification/orderProforma.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { OutputError } from '../../reports/outputError.ts';
import { today } from '../certifying/today.ts';
import { readOrder } from '../certifying/readOrder.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { ExitCode } from '../console/exitCode.ts';
import type { CommandInput } from './command.ts';

/** `heyan order init | check FILE`: the order of an examination written, or looked through. */
export const orderCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [action, file] = line.positionals;
  if (action === 'init') {
    const asked = line.text('platform') ?? 'resource';
    const kind = platformKinds.find((one) => one === asked);
    if (kind === undefined)
      throw new UsageError('HEYAN_FLAG_VALUE', {
        'zh-CN': '--platform 应为 resource | service | management。',
        en: '--platform expects resource | service | management.',
      });
    const path = resolve(line.text('out') ?? 'order.json');
    try {
      writeFileSync(path, `${JSON.stringify(orderProforma(kind, today(Date.now())), null, 2)}\n`, { flag: 'wx' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        throw new UsageError('HEYAN_FILE_EXISTS', {
          'zh-CN': `${path} 已存在，未作改动。`,
          en: `${path} exists already; nothing was changed.`,
        });
      throw error instanceof Error ? new OutputError(path, error) : error;
    }
    output.print(path);
    return 0;
  }
  if (action !== 'check' || file === undefined) {
    const near = action === undefined ? undefined : nearestWord(action, ['init', 'check']);
    throw new UsageError('HEYAN_ARGUMENT_MISSING', {
      'zh-CN': `请写明要做什么：heyan order init | check FILE${near === undefined || near === action ? '' : `；是否应为 ${near}`}。`,
      en: `Say what to do: heyan order init | check FILE${near === undefined || near === action ? '' : `; did you mean ${near}`}.`,
    });
  }
  const { order } = readOrder(resolve(file));
  output.print(
    language === 'en'
      ? `${order.number}: ${order.product.name} ${order.product.version}, complete`
      : `${order.number}：${order.product.name} ${order.product.version}，填写完整`,
  );
  return 0;
};
