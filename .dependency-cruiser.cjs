/** The arrows of the house: spec <- fixtures <- mocks <- suites <- reports <- cli (docs/architecture.md). */
const rooms = ['spec', 'fixtures', 'mocks', 'suites', 'reports', 'cli'];
const forbidden = rooms.slice(0, -1).map((room, at) => ({
  name: `${room}-imports-only-upstream`,
  severity: 'error',
  comment: `${room}/ may import only itself and ${rooms.slice(0, at).join(', ') || 'packages'}.`,
  from: { path: `^${room}/` },
  to: { path: `^(${rooms.slice(at + 1).join('|')}|bench|docs|tests|portal)/` },
}));
module.exports = {
  forbidden: [
    ...forbidden,
    {
      name: 'suite-never-knows-the-reference-candidate',
      severity: 'error',
      comment: 'A suite knows a candidate only through a Target, as it would a stranger’s.',
      from: { path: '^suites/' },
      to: { path: '^mocks/access-platform/' },
    },
    {
      name: 'portal-knows-only-the-openapi',
      severity: 'error',
      comment: 'The web pages know the monitoring platform as a stranger’s: by its OpenAPI.',
      from: { path: '^portal/', pathNot: '^portal/build/' },
      to: {
        path: '^(spec|fixtures|mocks|suites|reports|cli|bench|docs|tests)/',
        pathNot: '^spec/(generated/|localized)',
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'No circles, those of types alone included.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(dist|node_modules|reports/latest)/' },
  },
};
