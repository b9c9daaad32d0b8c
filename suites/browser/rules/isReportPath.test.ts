import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { collectorRoutes } from '../../../mocks/monitoring-platform/collector/collectorRoutes.ts';
import { isReportPath } from './isReportPath.ts';

describe('where pages may report to', () => {
  it('is where the collector takes reports, and nothing else of a monitoring platform', async () => {
    const app = Fastify();
    const paths = new Set<string>();
    app.addHook('onRoute', ({ url }) => void paths.add(url));
    await app.register(collectorRoutes({} as never, { script: '' }));
    await app.ready();
    await app.close();
    const taken = [...paths].map((path) => path.replace(/:source.*$/, 'cloud_logs'));
    expect(taken.length).toBeGreaterThan(5);
    expect(taken.filter((path) => !isReportPath(path))).toEqual(['/beacon.js']);
  });

  it.each([
    '/',
    '/platforms',
    '/%70latforms',
    '/collector/reset',
    '/%63ollector/reset',
    '//collector/reset',
    '/v.gif/../collector/reset',
    '/v.gif%2f..%2fplatforms',
    '/V.GIF',
    '/v.gif/',
    '/indicators',
    'http://x/platforms',
  ])('is not %s', (path) => expect(isReportPath(path)).toBe(false));
});
