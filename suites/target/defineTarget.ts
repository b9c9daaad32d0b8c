import type { TargetConfig } from './targetConfig.ts';

/** Gives `heyan.config.ts` its types: `export default defineTarget({ url: 'https://our.platform', … })`. */
export const defineTarget = (config: TargetConfig): TargetConfig => config;
