import type { Role } from '../accounts/contract/role.ts';

const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Who may use a route of management that does not say it itself: all who belong to the authority may read, operators and administrators may
 * do; applicants may read what is below `/platforms` of their own platforms (the guard sees to it that they are their own).
 */
export const rolesFor = (methods: string | readonly string[], url: string): readonly Role[] => {
  if (![methods].flat().every(isReading)) return ['operator', 'administrator'];
  const ofPlatforms = url === '/platforms' || url.startsWith('/platforms/:platformId/');
  return ofPlatforms
    ? ['applicant', 'reviewer', 'operator', 'administrator']
    : ['reviewer', 'operator', 'administrator'];
};
