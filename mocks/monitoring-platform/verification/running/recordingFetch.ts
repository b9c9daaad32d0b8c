import type { Profile } from '../../../../spec/profiles/profile.ts';

export interface RecordedCall {
  request: string;
  answer: string;
}

const longest = 2_000;
const mostRead = 64 * 1024;

/**
 * A fetch that writes down what it sent and what came: header parameters and signature are cut (they are secrets for as long as they are valid), every
 * one of `secrets` is replaced wherever it stands, bodies are cut off. `change` alters the headers first.
 */
export const recordingFetch = (
  names: Profile['values']['interfaces']['headers'],
  secrets: readonly string[],
  record: RecordedCall,
  change: (headers: Headers) => void = () => {},
): typeof globalThis.fetch => {
  const hidden = new Set(Object.values(names).map((name) => name.toLowerCase()));
  const plain = (text: string): string =>
    secrets
      .filter((secret) => secret.length >= 8)
      .reduce((all, secret) => all.replaceAll(secret, '●●●'), text.toWellFormed());
  const line = ([name, value]: readonly [string, string]): string =>
    `${name}: ${hidden.has(name) && value.length > 40 ? `${value.slice(0, 8)}…（${value.length}）` : value.slice(0, 300)}`;
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const headers = new Headers(init.headers);
    change(headers);
    record.request = plain(
      [`GET ${url.pathname}${url.search} HTTP/1.1`, `host: ${url.host}`, ...[...headers].map(line)].join('\n'),
    ).slice(0, longest * 2);
    const answer = await globalThis.fetch(url, { ...init, headers, redirect: 'manual' });
    const head = plain([`HTTP/1.1 ${answer.status}`, ...[...answer.headers].slice(0, 40).map(line)].join('\n'));
    record.answer = head;
    if (answer.body === null) return answer;
    let text = '';
    const decoder = new TextDecoder();
    let read = 0;
    // What passes through is written down on its way: nothing is read twice, and no more than is asked for.
    const body = answer.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (part, controller) => {
          if (read < mostRead) text += decoder.decode(part.subarray(0, mostRead - read), { stream: true });
          read += part.length;
          const shown = plain(text);
          record.answer = `${head}\n\n${shown.slice(0, longest)}${shown.length > longest ? '…' : ''}`;
          controller.enqueue(part);
        },
      }),
    );
    return new Response([204, 205, 304].includes(answer.status) ? null : body, {
      status: answer.status < 200 ? 599 : answer.status,
      headers: answer.headers,
    });
  };
};
