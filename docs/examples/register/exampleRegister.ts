import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRegister } from '../../../cli/certifying/registering/buildRegister.ts';
import { today } from '../../../cli/certifying/today.ts';
import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import type { Surveillance, Withdrawal } from '../../../reports/register/registerEntry.ts';
import type { ExampleCertificate, ExampleEvent, ExampleStory } from './exampleStory.ts';

/** What the story needs done. */
export interface ExampleActs {
  /** Examines a platform, and answers with its package. */
  readonly certify: (certificate: ExampleCertificate) => Promise<Uint8Array>;
  readonly survey: (
    event: Extract<ExampleEvent, { what: 'surveillance' }>,
  ) => Promise<Pick<Surveillance, 'outcome' | 'note'>>;
  readonly trust: TrustList;
}

/** What is noted beside the packages from a day on. */
interface Noted {
  readonly after: number;
  readonly note: Surveillance | Withdrawal;
}

const dayMs = 86_400_000;

/** Lets the story happen in a directory, and builds the register below it each time that the story says. Resolves with its page. */
export const exampleRegister = async (
  { certificates, events, builtAfter }: ExampleStory,
  { certify, survey, trust }: ExampleActs,
  { directory, startedAt }: { readonly directory: string; readonly startedAt: number },
): Promise<string> => {
  mkdirSync(directory, { recursive: true });
  for (const certificate of certificates)
    writeFileSync(join(directory, `${certificate.order.number}.heyan.zip`), await certify(certificate));
  const dayOf = (after: number): string => today(startedAt + after * dayMs);
  const surveillance: Noted[] = [];
  const withdrawals: Noted[] = [];
  for (const event of events) {
    const { after, number } = event;
    const on = dayOf(after);
    if (event.what === 'withdrawal') withdrawals.push({ after, note: { number, on, reason: event.reason } });
    else surveillance.push({ after, note: { number, on, ...(await survey(event)) } });
  }
  const out = join(directory, 'site');
  let page = '';
  for (const until of builtAfter) {
    for (const [name, noted] of [
      ['surveillance.json', surveillance],
      ['withdrawals.json', withdrawals],
    ] as const) {
      const notes = noted.filter(({ after }) => after <= until).map(({ note }) => note);
      writeFileSync(join(directory, name), `${JSON.stringify(notes, null, 2)}\n`);
    }
    page = await buildRegister({ directory, out, trust }, startedAt + until * dayMs);
  }
  return page;
};
