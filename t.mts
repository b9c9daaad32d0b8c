import { examineKit } from './tests/examples/kits/examineKit.ts';
import { kitDatabase } from './tests/examples/kits/kitDatabase.ts';
const [,, kit, ...words] = process.argv;
const kits = {
  python: { kind: 'resource', program: '/usr/bin/python3', words: ['platform_kit.py'], directory: 'examples/python' },
  node: { kind: 'service', program: process.execPath, words: ['platform.mjs'], directory: 'examples/node' },
  java: { kind: 'management', program: 'java', words: ['-cp','/usr/share/java/bcprov.jar', 'Platform.java'], directory: 'examples/java' },
} as any;
const k = kits[kit!];
const db = kit==='java' ? undefined : await kitDatabase(k.kind);
const r = await examineKit({ ...k, environment: db?.environment ?? {} }, `/tmp/kit-${kit}`, words);
console.log(JSON.stringify(r, null, 1));
await db?.close();
process.exit();
