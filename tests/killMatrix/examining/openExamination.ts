import { startEmbeddedPostgres } from '../../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import type { Examination, Examined } from './examined.ts';
import type { ExaminerRequest } from './examiner.ts';
import type { HostRequest } from './platformHost.ts';
import { startChild } from './startChild.ts';

/** Reference access platforms with faults, examined from outside: they live in one process, the suites in others. */
export interface OpenExamination {
  /** A platform, a whole run against its address as `run --target` does it, and its end. */
  readonly examine: (examination: Examination) => Promise<Examined>;
  readonly close: () => Promise<void>;
}

/** One database server for all; `examiners` processes that work for whoever asks, in turn. */
export const openExamination = async (examiners: number): Promise<OpenExamination> => {
  const server = await startEmbeddedPostgres();
  const host = startChild('./platformHost.ts');
  const all = Array.from({ length: examiners }, () => startChild('./examiner.ts'));
  let turn = 0;
  const hosted = <T>(request: HostRequest): Promise<T> => host.call(request);
  return {
    examine: async ({ kind, faults, gate }) => {
      const url = await hosted<string>({ start: { kind, faults, frontDatabase: server.superuserUrl } });
      try {
        const request: ExaminerRequest = { url, gate };
        const examiner = all[(turn += 1) % all.length];
        if (examiner === undefined) throw new Error('There is no examiner.');
        return await examiner.call<Examined>(request);
      } finally {
        await hosted({ stop: url });
      }
    },
    close: async () => {
      await Promise.all([host, ...all].map((child) => child.close()));
      await server.close();
    },
  };
};
