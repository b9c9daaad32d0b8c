import type { Decoded } from './decoded.ts';
import { untrusted } from './untrusted.ts';

const { text, record, time, json, percentDecoded } = untrusted;
const fieldCount = 33;

/**
 * The positional flavour: 33 fields joined with `||`, URI-encoded; a missing value is `-`. Undefined when the payload is
 * not of this flavour.
 */
export const decodeArray = (payload: string): Decoded | undefined => {
  const whole = payload.includes('||') ? payload : percentDecoded(payload);
  const fields = whole.split('||', fieldCount + 8);
  if (fields.length < 27) return undefined;
  const field = (index: number, limit: number): string => {
    const value = fields[index] ?? '-';
    return value === '-' ? '' : text(percentDecoded(value), limit);
  };
  const eventClass = field(21, 16);
  const code = field(26, 130).replace(/^\//, '');
  const isPageView = eventClass === '2001';
  return {
    problems: [],
    events: [
      {
        flavour: 'array',
        appKey: field(4, 128),
        eventId: field(0, 64),
        code: isPageView ? '$$_page_start' : code,
        type: eventClass,
        pageUrl: field(20, 4000),
        pageCode: text(record(json(field(25, 16_000)))['spm-cnt'], 512),
        pageName: '',
        referrer: field(22, 4000),
        userId: field(9, 128),
        device: field(3, 32),
        deviceId: '',
        time: time(field(19, 16)),
        parameters: {
          ...record(json(field(23, 16_000))),
          ...record(json(field(24, 16_000))),
          ...record(json(field(25, 16_000))),
        },
      },
    ],
  };
};
