import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRegister } from '../../../cli/certifying/registering/buildRegister.ts';
import { today } from '../../../cli/certifying/today.ts';
import type { TrustList } from '../../../reports/certificate/package/trustList.ts';
import type { Withdrawal } from '../../../reports/register/registerEntry.ts';
import type { ExampleCertificate, ExampleEvent, ExampleStory } from './exampleStory.ts';

/** What the story needs done. */
export interface ExampleActs {
  /** Examines a platform, and answers with its package. */
  readonly certify: (certificate: ExampleCertificate) => Promise<Uint8Array>;
  /** Examines the product of a package again, and answers with the record. */
  readonly survey: (
    event: Extract<ExampleEvent, { what: 'surveillance' }>,
    certificate: ExampleCertificate,
  ) => Promise<Uint8Array>;
  readonly trust: TrustList;
}

/** What lies in the directory from a day on. */
interface Later {
  readonly after: number;
  readonly name: string;
  readonly bytes: Uint8Array;
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
  const later: Later[] = [];
  const withdrawals: Withdrawal[] = [];
  for (const event of events) {
    const { after, number } = event;
    const certificate = certificates.find(({ order }) => order.number === number);
    if (event.what === 'withdrawal') {
      withdrawals.push({ number, on: today(startedAt + after * dayMs), reason: event.reason });
      later.push({ after, name: 'withdrawals.json', bytes: new Uint8Array(Buffer.from(JSON.stringify(withdrawals))) });
    } else if (certificate !== undefined)
      later.push({ after, name: `${number}.surveillance.heyan.zip`, bytes: await survey(event, certificate) });
  }
  const out = join(directory, 'site');
  let page = '';
  for (const until of builtAfter) {
    for (const { name, bytes } of later.filter(({ after }) => after <= until))
      writeFileSync(join(directory, name), bytes);
    page = await buildRegister({ directory, out, trust }, startedAt + until * dayMs);
  }
  return page;
};
