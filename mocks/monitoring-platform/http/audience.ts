/**
 * Whom a route is for: `visitors` (pages report to it, and load its scripts), `platforms` (access platforms, by sealed header
 * parameters), `operators` (management: a token or a session, of the roles of `rolesFor`), `accounts` (the process and the accounts: likewise),
 * `runs` (a suite elsewhere, by the token of its run), `anybody` (says that the monitoring platform is there, or signs in).
 */
export type Audience = 'visitors' | 'platforms' | 'operators' | 'accounts' | 'runs' | 'anybody';
