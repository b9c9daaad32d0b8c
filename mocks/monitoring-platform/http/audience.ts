/**
 * Whom a route is for: `visitors` (pages report to it, and load its scripts), `platforms` (access platforms, by sealed header
 * parameters), `operators` (management: the bearer token), `anybody` (says that the monitoring platform is there).
 */
export type Audience = 'visitors' | 'platforms' | 'operators' | 'anybody';
