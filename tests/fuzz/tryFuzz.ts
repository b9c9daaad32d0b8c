/** Sends a hundred thousand requests to servers of ours and prints what was not answered as it may be; exits 1 where there is any. `--count=N`, `--seed=N`. */
import { parseArgs } from 'node:util';
import { fuzzServer } from './fuzzServer.ts';
import { startFuzzed } from './startFuzzed.ts';

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
const count = Math.ceil(Number(values.count ?? 100_000) / 2);
const seed = Number(values.seed ?? 1);
const servers = await startFuzzed();
for (const server of servers) {
  const { name, operations } = server;
  const wrong = await fuzzServer(server, { seed, count });
  process.stdout.write(
    `${name}: ${operations.length} operations, ${count} requests, ${wrong.length} not answered as they may be\n`,
  );
  for (const one of wrong.slice(0, 50)) process.stdout.write(`  ${one}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}
await Promise.all(servers.map((one) => one.close()));
