import { resolve } from 'node:path';
import { orderProforma } from '../../spec/certification/orderProforma.ts';
import { nearestWord } from '../../spec/nearestWord.ts';
import { today } from '../certifying/today.ts';
import { readOrder } from '../certifying/readOrder.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { writeNewJson } from '../console/writeNewJson.ts';
import { askedKind } from '../line/askedKind.ts';
import type { CommandInput } from './command.ts';

/** `heyan order init | check FILE`: the order of an examination written, or looked through. */
export const orderCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [action, file] = line.positionals;
  if (action === 'init') {
    const path = resolve(line.text('out') ?? 'order.json');
    writeNewJson(path, orderProforma(askedKind(line), today(Date.now())));
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
