const path = /^\/(?:(?:v|m|y|vx)\.gif|eg\.js|[a-z0-9]{1,32}_logs)$/;

/**
 * Is this where pages report to, on a log host? Nothing else of it is theirs: the collector that stands in for it is a
 * whole monitoring platform. Exact, so that no other spelling of a path passes for one of these.
 */
export const isReportPath = (pathname: string): boolean => path.test(pathname);
