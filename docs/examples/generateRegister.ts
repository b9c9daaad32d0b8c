/**
 * Makes the example register anew: five reference platforms are certified by `heyan certify`, and the register is built three times over
 * 45 days, of which all but the first are invented: records of surveillance are of the day on which this program runs. `node docs/examples/generateRegister.ts DIRECTORY`; some minutes, some 70 MB.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readTrustList } from '../../cli/certifying/readTrustList.ts';
import { today } from '../../cli/certifying/today.ts';
import { testSpawn } from '../../cli/running/testSpawn.ts';
import type { Spawned } from '../../cli/running/testSpawn.ts';
import { whenProcessEnds } from '../../fixtures/starting/whenProcessEnds.ts';
import { startTimeServer } from '../../fixtures/timestamps/startTimeServer.ts';
import type { Order } from '../../spec/certification/order.ts';
import { exampleRegister } from './register/exampleRegister.ts';
import { exampleStory } from './register/exampleStory.ts';

const directory = resolve(process.argv[2] ?? 'example-register');
const startedAt = Date.now();
const work = mkdtempSync(join(tmpdir(), 'heyan-example-'));
const time = await startTimeServer();
const env = { HEYAN_KEY_PASSPHRASE: randomBytes(18).toString('base64'), HEYAN_TIME_SERVER: time.address };

whenProcessEnds(() => rmSync(work, { recursive: true, force: true }));

/** Whoever ends this program ends what it began. */
const start = (words: readonly string[]): Spawned => {
  const spawned = testSpawn(words, { cwd: work, env });
  const callOff = whenProcessEnds(() => spawned.child.kill('SIGTERM'));
  void spawned.ended.then(callOff);
  return spawned;
};
const heyan = async (...words: string[]): Promise<string> => {
  const { code, stdout, stderr } = await start([...words, '--lang=en']).ended;
  process.stdout.write(`heyan ${words.join(' ')}: ${code}\n`);
  if (code === 0 || (words.some((word) => word.startsWith('--surveillance=')) && code === 1)) return stdout;
  throw new Error(stdout === '' ? stderr : stdout);
};
/** Lets a reference platform of a kind run while something is done with it, with its own statement as of another version of the product. */
const withPlatform = async <T>(
  { kind, version }: Order['product'],
  flags: readonly string[],
  act: (url: string, statement: object) => Promise<T>,
): Promise<T> => {
  const platform = start(['access-platform', `--platform=${kind}`, ...flags]);
  try {
    const line = await Promise.race([
      platform.firstLine,
      platform.ended.then(({ stderr }) => Promise.reject(new Error(stderr))),
    ]);
    const { url } = JSON.parse(line) as { readonly url: string };
    const said = (await (await fetch(new URL('/.well-known/monitoring-access.json', url))).json()) as {
      readonly ics: string;
    };
    const statement = (await (await fetch(said.ics)).json()) as { readonly platform: object };
    return await act(url, { ...statement, platform: { ...statement.platform, version } });
  } finally {
    platform.child.kill('SIGTERM');
    await platform.ended;
  }
};

/** Where each product was met: there it is met again. */
const addresses = new Map<string, Order['product']>();

try {
  for (const algorithm of ['ed25519', 'sm2'])
    await heyan('keys', 'create', '--name=示范检测实验室', `--algorithm=${algorithm}`, `--out=lab.${algorithm}.json`);
  await heyan('keys', 'trust', 'lab.ed25519.json', 'lab.sm2.json', '--out=trust.json');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'trust.json'), readFileSync(join(work, 'trust.json')));
  const page = await exampleRegister(
    exampleStory(today(startedAt)),
    {
      trust: readTrustList(join(work, 'trust.json')),
      certify: ({ order, keys, repeat }) =>
        withPlatform(order.product, [], async (url, statement) => {
          writeFileSync(join(work, order.ics ?? ''), JSON.stringify(statement, null, 2));
          const there = { ...order, product: { ...order.product, address: url } };
          addresses.set(order.number, there.product);
          writeFileSync(join(work, 'order.json'), JSON.stringify(there));
          const said = await heyan(
            'certify',
            `--target=${url}`,
            '--order=order.json',
            `--key=${keys.map((one) => `lab.${one}.json`).join(',')}`,
            `--repeat=${repeat}`,
            `--out=${order.number}`,
            '--json',
          );
          return readFileSync((JSON.parse(said) as { readonly package: string }).package);
        }),
      survey: ({ number, faults }, { order, keys }) => {
        const { address } = addresses.get(number) ?? order.product;
        const flags = [`--port=${new URL(address).port}`, ...faults.map((one) => `--fault=${one}`)];
        return withPlatform(order.product, flags, async (url) => {
          const said = await heyan(
            'certify',
            `--surveillance=${number}/${number}.heyan.zip`,
            `--target=${url}`,
            `--key=${keys.map((one) => `lab.${one}.json`).join(',')}`,
            `--out=again-${number}`,
            '--json',
          );
          return readFileSync((JSON.parse(said) as { readonly record: string }).record);
        });
      },
    },
    { directory, startedAt },
  );
  process.stdout.write(`${page}\n`);
} finally {
  time.close();
  rmSync(work, { recursive: true, force: true });
}
