import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { robustOutlier } from './robustOutlier.ts';
import { alertItem } from './alertItem.ts';
import type { StatusItem } from './statusItem.ts';

const days = 28;

/** Daily values that stand out from the four weeks before (8.4, anomalies); the last whole day is judged, for today is not over. */
export const findAnomalies = async (
  warehouse: Warehouse,
  platformId: string,
  now: number,
): Promise<readonly StatusItem[]> => {
  const rows = await warehouse.query<{ id: string; ago: number; value: number }>(
    `SELECT indicator_id AS id, dateDiff('day', day, toDate({now:DateTime64(3)}, 'Asia/Shanghai')) AS ago, assumeNotNull(value) AS value FROM indicator_day FINAL
      WHERE platform_id = {platform_id:String} AND status = 'computed' AND ago BETWEEN 1 AND ${days + 1} ORDER BY id, ago`,
    { platform_id: platformId, now: (now / 1000).toFixed(3) },
  );
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, values]) => {
    const [last, ...history] = values;
    if (last?.ago !== 1) return [];
    const outlier = robustOutlier(
      history.map(({ value }) => value),
      last.value,
    );
    if (outlier === undefined) return [];
    const name = indicators.find((indicator) => indicator.id === id)?.name ?? { 'zh-CN': id, en: id };
    const range = `${outlier.low.toFixed(1)}–${outlier.high.toFixed(1)}`;
    return [
      alertItem(
        'anomaly',
        'value-unusual',
        id,
        {
          'zh-CN': `“${name['zh-CN']}”昨日为 ${last.value}，通常在 ${range} 之间（中位数 ± 5 倍绝对中位差）`,
          en: `“${name.en}” was ${last.value} yesterday, usually it is ${range} (median ± 5 median absolute deviations)`,
        },
        range,
        String(last.value),
      ),
    ];
  });
};
