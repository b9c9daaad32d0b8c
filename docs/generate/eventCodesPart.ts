import { beaconEvents } from '../../spec/beaconEvents.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

/** The event codes that tables 3 and 4 are computed from. */
export const eventCodesPart: Part = (language) => {
  const { codes } = referenceProfile().values.beacon;
  const rows = beaconEvents.map(({ code, type, when, properties }) => [
    `\`${codes[code]}\``,
    `\`${type}\``,
    when[language],
    properties.map((name) => `\`${name}\``).join(', '),
  ]);
  return table(
    language === 'en' ? ['event code', 'type', 'when', 'properties'] : ['事件编码', '类型', '何时', '属性'],
    rows,
  );
};
