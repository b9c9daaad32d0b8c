import { benchEngine } from './engine.ts';

/* `npm run bench`: what is fast, measured side by side in one run. */
for (const bench of [benchEngine]) for (const line of await bench()) console.log(line);
