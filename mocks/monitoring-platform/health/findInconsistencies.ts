import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Indicators } from '../indicators/contract/indicators.ts';
import { alertItem } from './alertItem.ts';
import type { StatusItem } from './statusItem.ts';

const reconciled = indicators
  .filter(({ channel, table }) => channel === 'interface' || table === 2)
  .map(({ id }) => id);

/** Indicators that come out differently by interface and by table exchange (8.4, consistency). Where one channel brought nothing there is nothing to compare. */
export const findInconsistencies = async (
  service: Pick<Indicators, 'compute'>,
  platformId: string,
): Promise<readonly StatusItem[]> => {
  const [byInterface, byExchange] = [
    await service.compute({ platformId, ids: reconciled, channel: 'interface' }),
    await service.compute({ platformId, ids: reconciled, channel: 'exchange' }),
  ];
  return byInterface.flatMap((one, at) => {
    const other = byExchange[at];
    if (
      one.status !== 'computed' ||
      other?.status !== 'computed' ||
      Math.abs(one.value - other.value) <= 1e-6 * Math.max(1, Math.abs(one.value))
    )
      return [];
    const name = indicators.find(({ id }) => id === one.id)?.name ?? { 'zh-CN': one.id, en: one.id };
    return [
      alertItem(
        'consistency',
        'channels-differ',
        one.id,
        {
          'zh-CN': `“${name['zh-CN']}”按接口为 ${one.value}，按库表交换为 ${other.value}`,
          en: `“${name.en}” is ${one.value} by interface and ${other.value} by table exchange`,
        },
        String(one.value),
        String(other.value),
      ),
    ];
  });
};
