/* The entry `heyan/msw`. */
export { createAccessPlatformHandlers } from './createAccessPlatformHandlers.ts';
export { createMonitoringHandlers } from './createMonitoringHandlers.ts';
