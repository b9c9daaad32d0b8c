import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { Part } from './part.ts';
import { wireExample } from './wireExample.ts';

/** The wire format by example: JSON, then what is sent. */
export const wireExamplePart: Part = (language) =>
  [
    '```json',
    JSON.stringify(wireExample.payload, null, 2),
    '```',
    '',
    language === 'en' ? 'In Base64, in one line, as the body of the request:' : '作 Base64 编码，单行，即为请求体：',
    '',
    '```http',
    'POST /web_logs HTTP/1.1',
    `Host: ${referenceProfile().values.beacon.logHost}`,
    'Content-Type: text/plain',
    '',
    wireExample.body,
    '```',
  ].join('\n');
