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
  /** As it stands where it is an object already: a per cent sign in a text of it is the page's own. */
  const properties = (index: number): Readonly<Record<string, unknown>> => {
    const plain = text(fields[index], 16_000);
    return record(json(plain) ?? json(percentDecoded(plain)));
  };
  const address = (index: number): string => {
    const plain = text(fields[index], 4000);
    return /^https?:\/\//i.test(plain) ? plain : field(index, 4000);
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
        pageUrl: address(20),
        pageCode: text(properties(25)['spm-cnt'], 512),
        pageName: '',
        referrer: address(22),
        userId: field(9, 128),
        device: field(3, 32),
        deviceId: '',
        time: time(field(19, 16)),
        parameters: {
          ...properties(23),
          ...properties(24),
          ...properties(25),
        },
      },
    ],
  };
};
