import type { Part } from './part.ts';
import { workedExample } from './workedExample.ts';

const fence = (text: string, language = 'text'): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** Bytes in hex, sixteen to a line with the offset before. */
const dump = (bytes: Uint8Array): string =>
  Array.from({ length: Math.ceil(bytes.length / 16) }, (_none, line) => {
    const row = Buffer.from(bytes.subarray(line * 16, line * 16 + 16));
    const text = row.toString('latin1').replaceAll(/[^\x20-\x7E]/g, '.');
    return `${(line * 16).toString(16).padStart(4, '0')}  ${(row.toString('hex').match(/../g) ?? []).join(' ').padEnd(47)}  ${text}`;
  }).join('\n');

/** One call under the reference scheme, step by step, with every byte. */
export const workedExamplePart: Part = (language) => {
  const { bodyHash, ciphertext, credentials, headers, iv, nonce, now, padded, plain, request, sealed, signed } =
    workedExample;
  const say = (chinese: string, english: string): string => (language === 'en' ? english : chinese);
  const pad = padded.length - plain.length;
  const curl = [
    `curl 'https://platform.example${request.path}?${request.query}'`,
    ...Object.entries(sealed).map(([name, value]) => `  -H '${name}: ${value}'`),
  ].join(' \\\n');
  return [
    say('已知：', 'Given:'),
    fence(
      [
        `appKey         ${credentials.appKey}`,
        `encryptionKey  ${credentials.encryptionKey}`,
        `signatureKey   ${credentials.signatureKey}`,
        `${say('请求   ', 'request')}        ${request.method} ${request.path}?${request.query}`,
        `${say('时刻', 'time')}           2026-11-23T08:00:00.000+08:00 = ${now}`,
        `nonce          ${nonce}`,
        `IV             ${iv.toString('hex')}`,
      ].join('\n'),
    ),
    say(
      `**第一步，参数。**JSON 对象，键按字典序排列，不含空白，UTF-8 编码，共 ${plain.length} 字节：`,
      `**Step 1, the parameters.** A JSON object, keys in alphabetical order, no white space, UTF-8; ${plain.length} bytes:`,
    ),
    fence(plain.toString(), 'json'),
    say(
      `**第二步，填充。**PKCS#7：补 ${pad} 个值为 0x${pad.toString(16).padStart(2, '0')} 的字节，得 ${padded.length} 字节：`,
      `**Step 2, padding.** PKCS#7: ${pad} bytes of value 0x${pad.toString(16).padStart(2, '0')} are added, which makes ${padded.length}:`,
    ),
    fence(dump(padded)),
    say(
      '**第三步，加密。**以 encryptionKey 与 IV 作 SM4-CBC 加密，得密文：',
      '**Step 3, encryption.** SM4-CBC with encryptionKey and the IV gives the ciphertext:',
    ),
    fence(dump(ciphertext)),
    say(
      `**第四步，请求头 \`${headers.parameters}\`。**IV 的 16 字节后接密文，整体作 Base64（标准字母表，带填充）：`,
      `**Step 4, the header \`${headers.parameters}\`.** The 16 bytes of the IV, then the ciphertext, together in Base64 (standard alphabet, with padding):`,
    ),
    fence(sealed[headers.parameters] ?? ''),
    say(
      "**第五步，待签名文本。**九行，以单个换行符（0x0A）连接，末行之后没有换行：方案、方法、路径、规范化的查询串、应用标识、时间戳、随机串、第四步的值、请求体的 SM3（此处请求体为空）。查询串先逐项解码（`+` 表示空格）再按 RFC 3986 编码（空格为 `%20`，`!`、`'`、`(`、`)`、`*` 也编码），没有等号的按值为空处理，空项略去；按编码后的名称、再按编码后的值，依字节排序：",
      "**Step 5, the text to be signed.** Nine lines joined by a single line feed (0x0A), none after the last: scheme, method, path, canonical query, application key, timestamp, nonce, the value of step 4, and the SM3 of the body (empty here). Each item of the query is decoded (`+` is a space) and encoded again by RFC 3986 (a space is `%20`; `!`, `'`, `(`, `)`, `*` are encoded too); an item without an equals sign has an empty value, an empty item is dropped; they are sorted by the encoded name, then by the encoded value, byte by byte:",
    ),
    fence(signed),
    say(`其中最后一行 \`${bodyHash}\` 是空内容的 SM3。`, `The last line, \`${bodyHash}\`, is the SM3 of nothing.`),
    say(
      `**第六步，签名 \`${headers.signature}\`。**以 signatureKey 对上述文本作 HMAC-SM3，64 位小写十六进制：`,
      `**Step 6, the signature \`${headers.signature}\`.** HMAC-SM3 of that text with signatureKey, 64 hex digits in lower case:`,
    ),
    fence(sealed[headers.signature] ?? ''),
    say('**完整的请求：**', '**The whole request:**'),
    fence(curl, 'sh'),
    say(
      '可用 OpenSSL 3 核对（`plain` 与 `signed` 两个文件分别存第一步与第五步的文本，末尾不带换行）：',
      'To check with OpenSSL 3 (the files `plain` and `signed` hold the texts of steps 1 and 5, without a final line feed):',
    ),
    fence(
      [
        `openssl enc -sm4-cbc -K ${credentials.encryptionKey} -iv ${iv.toString('hex')} -in plain | xxd -p -c 0`,
        `openssl dgst -sm3 -mac HMAC -macopt hexkey:${credentials.signatureKey} signed`,
      ].join('\n'),
      'sh',
    ),
  ].join('\n\n');
};
