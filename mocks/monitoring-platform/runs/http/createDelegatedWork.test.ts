import { describe, expect, it } from 'vitest';
import { createDelegatedWork } from './createDelegatedWork.ts';
import type { DelegatedRequest, DelegatedStep } from './createDelegatedWork.ts';

const requestsOf = (step: DelegatedStep): readonly DelegatedRequest[] => {
  if (!('requests' in step)) throw new Error(`It has ended: ${JSON.stringify(step)}`);
  return step.requests;
};

describe('work of which somebody else sends the requests', () => {
  it('goes on with what came, four requests at a time, until its end', async () => {
    const work = createDelegatedWork(async ({ fetch }) => {
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map(async (at) => {
          const answer = await fetch(`http://a.example/${at}`, { headers: { 'x-at': String(at) } });
          return `${answer.status} ${answer.url} ${answer.headers.get('x-seen')} ${await answer.text()}`;
        }),
      );
      return answers;
    });
    let step = await work.next([]);
    const sent: number[] = [];
    while ('requests' in step) {
      sent.push(step.requests.length);
      step = await work.next(
        step.requests.map(({ id, url, headers }) => ({
          id,
          status: 200,
          headers: [['x-seen', headers['x-at'] ?? '']],
          body: Buffer.from(`of ${url}`).toString('base64'),
        })),
      );
    }
    expect(sent).toEqual([4, 1]);
    expect(step).toEqual({
      result: [1, 2, 3, 4, 5].map((at) => `200 http://a.example/${at} ${at} of http://a.example/${at}`),
    });
  });

  it('is told what went wrong, code and all', async () => {
    const work = createDelegatedWork(async ({ fetch }) => {
      try {
        return (await fetch('http://a.example/')).status;
      } catch (error) {
        const { name, message, cause } = error as Error;
        return { name, message, code: (cause as { code?: string } | undefined)?.code };
      }
    });
    const [request] = requestsOf(await work.next([]));
    const error = { name: 'CandidateError', message: 'no answer', code: 'ECONNREFUSED' };
    expect(await work.next([{ id: request?.id ?? '', error }])).toEqual({ result: error });
  });

  it('takes no answer that it did not ask for', async () => {
    const work = createDelegatedWork(async ({ fetch }) => (await fetch('http://a.example/')).status);
    const [request] = requestsOf(await work.next([]));
    const answer = { status: 200, headers: [], body: null };
    const step = work.next([
      { ...answer, id: 'another', status: 500 },
      { ...answer, id: request?.id ?? '' },
    ]);
    expect(await step).toEqual({ result: 200 });
  });

  it('ends with what it threw, and when nobody waits for it any more', async () => {
    const broken = createDelegatedWork(() => Promise.reject(new RangeError('no such platform')));
    expect(await broken.next([])).toEqual({ error: { name: 'RangeError', message: 'no such platform' } });
    const left = createDelegatedWork(async ({ fetch }) => (await fetch('http://a.example/')).status);
    await left.next([]);
    left.cancel();
    expect(await left.next([])).toMatchObject({ error: { name: 'AbortError' } });
  });
});
