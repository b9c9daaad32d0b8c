import { openWarehouse } from '/work/main/mocks/monitoring-platform/warehouse/openWarehouse.ts';
const b = performance.now();
let done = 0;
void openWarehouse().then(() => { done = performance.now() - b; });
const at = Number(process.argv[2]);
const t = setInterval(() => { if (performance.now() - b >= at) { clearInterval(t); process.stdout.write(`${done}\n`); process.exit(7); } }, 1);
