import { entitySchemas } from '../../../../../spec/entities/entities.ts';
import type { EntityName } from '../../../../../spec/entities/entityName.ts';
import { headerMeanings } from '../../../../../spec/encryption/headerMeanings.ts';
import { generateCredentials } from '../../../../../spec/encryption/generateCredentials.ts';
import type { HeaderNames } from '../../../../../spec/encryption/scheme.ts';
import { workedSealing } from '../../../../../spec/encryption/workedSealing.ts';
import { isoTime } from '../../../../../spec/isoTime.ts';
import type { Block } from '../block.ts';
import type { DocumentSubject } from '../documentSubject.ts';
import { exampleBytes } from '../exampleBytes.ts';

/** The contract of its interfaces, and a call sealed in its own scheme: with keys of the example's, and with its own (7.2). */
export const interfaceSection = ({
  platform,
  application,
  profile,
  language,
  say,
}: DocumentSubject): readonly Block[] => {
  const { interfaces } = platform;
  if (interfaces === undefined) return [];
  const { headers, scheme, paging, skewSeconds, envelope } = profile.values.interfaces;
  const urls = Object.entries(interfaces.urls) as readonly (readonly [EntityName, string])[];
  const [entity, address] = urls[0] ?? ['user', 'https://platform.example/api/v1/users'];
  const { pathname } = new URL(address);
  const request = { method: 'GET', path: pathname, query: `${paging.pageParameter}=1&${paging.sizeParameter}=2` };
  const now = application.history.findLast(({ action }) => action === 'dispatch')?.at ?? application.updatedAt;
  const bytes = exampleBytes(platform.platformId);
  const credentials = generateCredentials(scheme, bytes);
  const options = { scope: entity, now, nonce: Buffer.from(bytes(16)).toString('hex'), randomBytes: bytes };
  const example = workedSealing(profile.values.interfaces, credentials, request, options);
  const own = workedSealing(profile.values.interfaces, interfaces.credentials, request, options);
  const fields = (sent: Readonly<Record<string, string>>): string =>
    Object.entries(sent)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
  const line = `GET ${request.path}?${request.query} HTTP/1.1`;
  return [
    { type: 'heading', level: 2, text: say('数据接口（7.2）', 'Interfaces (7.2)') },
    {
      type: 'table',
      head: [say('数据', 'Data'), say('名称', 'Name'), say('地址', 'Address')],
      rows: urls.map(([name, url]) => [
        language === 'en' ? entitySchemas[name].description : entitySchemas[name].title,
        name,
        url,
      ]),
    },
    {
      type: 'text',
      text: say(
        `GET，分页参数 ${paging.pageParameter} 与 ${paging.sizeParameter}（默认 ${paging.defaultSize}，至多 ${paging.maximumSize}），增量参数 ${paging.updatedSinceParameter}；总数在 ${envelope.totalPointer}，记录在 ${envelope.recordsPointer}。时刻相差超过 ${skewSeconds} 秒、随机串重复或签名不符的请求应予拒绝。`,
        `GET; pages by ${paging.pageParameter} and ${paging.sizeParameter} (default ${paging.defaultSize}, at most ${paging.maximumSize}), increments by ${paging.updatedSinceParameter}; the total is at ${envelope.totalPointer}, records at ${envelope.recordsPointer}. Refuse a call whose time is off by more than ${skewSeconds} s, whose nonce was used, or whose signature is wrong.`,
      ),
    },
    {
      type: 'table',
      head: [say('请求头', 'Header'), say('内容', 'Content')],
      rows: (Object.keys(headerMeanings) as (keyof HeaderNames)[]).map((name) => [
        headers[name],
        headerMeanings[name][language].replaceAll('`', ''),
      ]),
    },
    { type: 'heading', level: 3, text: say(`加密示例（${scheme}）`, `A sealed call (${scheme})`) },
    {
      type: 'text',
      text: say(
        `示例密钥，仅供核对步骤；时刻为 ${isoTime(now)}。`,
        `Keys of this example only, to go through the steps; the time is ${isoTime(now)}.`,
      ),
    },
    { type: 'code', language: 'json', text: JSON.stringify(credentials, null, 2) },
    { type: 'text', text: say('加密前的参数：', 'The parameters before they are encrypted:') },
    { type: 'code', language: 'json', text: example.plain },
    {
      type: 'text',
      text: say('待签名文本，九行，以换行符连接：', 'The text that is signed, nine lines joined by a line feed:'),
    },
    { type: 'code', language: 'text', text: example.signed },
    { type: 'text', text: say('请求：', 'The request:') },
    { type: 'code', language: 'http', text: `${line}\n${fields(example.headers)}` },
    {
      type: 'text',
      text: say(
        '同一请求以贵平台的密钥加密：用所领取的密钥应能验证签名并解出参数（时刻已过，不能用于调用）。',
        'The same request sealed with your own keys: with those you took the signature verifies and the parameters open (its time has passed: nobody can call with it).',
      ),
    },
    { type: 'code', language: 'http', text: `${line}\n${fields(own.headers)}` },
  ];
};
