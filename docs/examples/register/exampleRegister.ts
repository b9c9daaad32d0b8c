import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRegister } from '../../../cli/certifying/registering/buildRegister.ts';
import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import type { Surveillance } from '../../../reports/register/registerEntry.ts';
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
  const dayOf = (after: number): string => new Date(startedAt + after * dayMs).toISOString().slice(0, 10);
  const surveillance: (Surveillance & { readonly after: number })[] = [];
  for (const event of events)
    if (event.what === 'surveillance')
      surveillance.push({
        after: event.after,
        number: event.number,
        on: dayOf(event.after),
        ...(await survey(event)),
      });
  const out = join(directory, 'site');
  let page = '';
  for (const until of builtAfter) {
    const note = (name: string, notes: readonly { readonly after: number }[]): void =>
      writeFileSync(
        join(directory, name),
        JSON.stringify(
          notes.filter(({ after }) => after <= until).map(({ after: _, ...one }) => one),
          null,
          2,
        ),
      );
    note('surveillance.json', surveillance);
    note(
      'withdrawals.json',
      events.flatMap((one) =>
        one.what === 'withdrawal'
          ? [{ after: one.after, number: one.number, on: dayOf(one.after), reason: one.reason }]
          : [],
      ),
    );
    page = await buildRegister({ directory, out, trust }, startedAt + until * dayMs);
  }
  return page;
};
