import { clockDeviation } from '../../spec/certification/clockDeviation.ts';
import type { Order } from '../../spec/certification/order.ts';
import type { Localized } from '../../spec/localized.ts';
import type { Equipment } from './report/equipment.ts';

/** Milliseconds that the clock of the laboratory may be off. */
const mostOffset = 2_000;

const suiteRefusal = ({ origin, detail }: Equipment['suite']): Localized | undefined =>
  origin === 'package' || origin === 'checkout'
    ? undefined
    : {
        'zh-CN': `检测套件自身的文件${origin === 'altered' ? '有改动' : '无从核对'}：${detail}`,
        en: `the suite’s own files ${origin === 'altered' ? 'were altered' : 'cannot be compared'}: ${detail}`,
      };

const clockRefusal = (
  { server, offsetMs, uncertaintyMs }: Equipment['clock'],
  deviation: string | undefined,
): Localized | undefined => {
  if (offsetMs === null)
    return deviation !== undefined
      ? undefined
      : {
          'zh-CN':
            '检测机的时钟未与时间源比对：请以环境变量 HEYAN_TIME_SERVER 给出时间服务器；确实无法比对的，在委托书的 deviations 中以 "clause": "clock" 写明理由',
          en: 'the clock of this machine was compared with no time source: name a time server in HEYAN_TIME_SERVER, or say why in the deviations of the order, with "clause": "clock"',
        };
  return Math.abs(offsetMs) - (uncertaintyMs ?? 0) > mostOffset
    ? {
        'zh-CN': `检测机的时钟与 ${server ?? ''} 相差 ${offsetMs} 毫秒，超过 ${mostOffset} 毫秒`,
        en: `the clock of this machine is ${offsetMs} ms off ${server ?? ''}, more than ${mostOffset} ms`,
      }
    : undefined;
};

/** What speaks against a certificate before anything is examined: the suite, and the clock of the machine. */
export const equipmentRefusals = (order: Order, { suite, clock }: Equipment): readonly Localized[] =>
  [suiteRefusal(suite), clockRefusal(clock, clockDeviation(order))].filter((one) => one !== undefined);
