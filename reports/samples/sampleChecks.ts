import type { Evidence } from '../../suites/engine/evidence/evidence.ts';
import type { RecordedFinding } from '../../suites/engine/verdict/recordedFinding.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import type { Verdict } from '../../suites/engine/verdict/verdict.ts';

const at = '2026-11-23T08:00:01.000Z';

/** What a hostile candidate would like a reader to open. */
export const hostileText = `</script></style><img src=x onerror="document.title='owned'"><svg onload=alert(1)>'"&\u0000\u001b[31m\u202e]]>`;

const evidence: readonly Evidence[] = [
  {
    id: 'beacon.covers-every-column#1',
    kind: 'exchange',
    at,
    request: {
      method: 'GET',
      url: "http://127.0.0.1:4000/columns/3?x=it's",
      headers: { 'user-agent': 'heyan', 'x-app-key': '[redacted]' },
    },
    response: {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<html><head><title>${hostileText}</title></head></html>`,
      truncated: true,
    },
    durationMs: 12.4,
  },
  {
    id: 'beacon.covers-every-column#2',
    kind: 'statement',
    at,
    user: 'exchange_user',
    sql: 'DELETE FROM data_user WHERE 1 = 0',
    error: `permission denied ${hostileText}`,
    durationMs: 3,
  },
  { id: 'beacon.covers-every-column#3', kind: 'page', at, url: `javascript:${hostileText}`, detail: hostileText },
  { id: 'beacon.covers-every-column#4', kind: 'note', at, text: hostileText },
  {
    id: 'beacon.covers-every-column#5',
    kind: 'exchange',
    at,
    request: {
      method: 'POST',
      url: `http://127.0.0.1:4000/${hostileText}`,
      headers: { 'content-type': 'application/json' },
      body: `{"a":"${hostileText}"}`,
    },
    response: { error: `socket hang up ${hostileText}` },
    durationMs: 10_000,
  },
];

const missing: RecordedFinding = {
  basis: 'text',
  code: 'beacon.page-view-missing',
  message: {
    'zh-CN': '栏目“教材”的首页没有上报浏览。',
    en: 'The home page of the column “Textbooks” reported no page view.',
  },
  expected: { events: [{ kind: 'page-view', pageUrl: 'http://127.0.0.1:4000/columns/3' }] },
  actual: { events: [] },
  pointer: 'http://127.0.0.1:4000/columns/3',
  hint: {
    'zh-CN': '在该页面的 head 中加入附录 A.1 的代码，并确认 appKey 已填写。',
    en: 'Put the snippet of Annex A.1 into the head of that page and fill in the application key.',
  },
  evidence: ['beacon.covers-every-column#1', 'beacon.covers-every-column#2'],
};

const hostile: RecordedFinding = {
  basis: 'text',
  code: 'beacon.hostile',
  message: { 'zh-CN': hostileText, en: hostileText },
  expected: hostileText,
  actual: { [hostileText]: [hostileText, null] },
  pointer: hostileText,
  hint: { 'zh-CN': hostileText, en: hostileText },
  evidence: ['no-such-evidence'],
};

const check = (
  id: string,
  verdict: Verdict,
  rest: Partial<CheckResult> & Pick<CheckResult, 'channel' | 'verifies' | 'clauses' | 'title'>,
): CheckResult => ({
  type: 'check',
  id,
  basis: 'text',
  verdict,
  reason: null,
  startedAt: at,
  durationMs: 31.5,
  findings: [],
  evidence: [],
  ...rest,
});

/** A check of every verdict, in the order in which they ended, which is not that of the report. */
export const sampleChecks: readonly CheckResult[] = [
  check('interface.catalogue-answers', 'passed', {
    channel: 'interface',
    verifies: ['interfaces-developed'],
    clauses: ['7.2.3'],
    title: {
      'zh-CN': '目录、用户与网站结构接口返回数据',
      en: 'Catalogue, user and site structure interfaces return data',
    },
  }),
  check('beacon.covers-every-column', 'failed', {
    channel: 'beacon',
    verifies: ['beacon-covers-platform'],
    clauses: ['7.1.2'],
    title: { 'zh-CN': '每个栏目首页都上报浏览', en: 'Every column’s home page reports its view' },
    findings: [missing, hostile],
    evidence,
  }),
  check('beacon.snippet-in-head', 'warning', {
    channel: 'beacon',
    basis: 'assumed',
    verifies: ['annex-snippet-in-head'],
    clauses: ['A.1'],
    title: { 'zh-CN': '采集代码位于 head 中', en: 'The snippet stands in the head' },
    findings: [{ ...missing, code: 'beacon.snippet-in-body', evidence: [] }],
  }),
  check('exchange.push-user-rights', 'inconclusive', {
    channel: 'exchange',
    verifies: ['push-user-rights'],
    clauses: ['7.3.2'],
    title: { 'zh-CN': '数据推送用户具有增删改查权限', en: 'The push user may insert, delete, update and select' },
    reason: 'capability-missing',
    detail: { 'zh-CN': '没有提供数据推送用户的账号。', en: 'No account of the push user was given.' },
    supply: [
      {
        kind: 'capability',
        name: 'push-user',
        how: { 'zh-CN': '提供数据推送用户的账号。', en: 'Give the account of the push user.' },
      },
    ],
  }),
  check('exchange.advances-update-time', 'passed', {
    channel: 'exchange',
    verifies: ['changes-advance-update-time'],
    clauses: ['7.3.3'],
    title: {
      'zh-CN': '插入、更新、软删除均推进更新时间',
      en: 'Insert, update and soft delete advance the update time',
    },
  }),
  check('alerts.rectified', 'not-applicable', {
    channel: 'alerts',
    verifies: ['rectification'],
    clauses: ['7.3.5'],
    title: { 'zh-CN': '按告警整改数据', en: 'Data is rectified as alerts ask' },
    reason: 'method-not-chosen',
  }),
  check('indicators.page-views', 'passed', {
    channel: 'indicators',
    verifies: ['visits-table-3'],
    clauses: ['6.4'],
    title: { 'zh-CN': '浏览量等于实际访问次数', en: 'Page views equal the visits made' },
  }),
  check('interface.refuses', 'error', {
    channel: 'interface',
    verifies: ['interfaces-refuse-with-error'],
    clauses: ['7.2.3'],
    title: { 'zh-CN': '验证失败时返回错误信息', en: 'Refuses with an error when verification fails' },
    reason: 'suite-error',
    detail: { 'zh-CN': 'TypeError: x is not a function', en: 'TypeError: x is not a function' },
  }),
  check('exchange.encrypted', 'waived', {
    channel: 'exchange',
    basis: 'declared',
    verifies: ['exchange-encrypted'],
    clauses: ['7.3.6'],
    title: { 'zh-CN': '传输加密', en: 'The transfer is encrypted' },
    reason: 'waived',
    detail: { 'zh-CN': '专网部署', en: '专网部署' },
    findings: [{ ...missing, basis: 'declared', code: 'exchange.plain', evidence: [] }],
    waiver: { id: 'exchange.encrypted', owner: '信息中心', reason: '专网部署', until: '2027-01-31' },
  }),
  check('process.development-document', 'attested', {
    channel: 'process',
    verifies: ['development-document'],
    clauses: ['8.3'],
    title: { 'zh-CN': '按开发文档对接', en: 'Built to the development document' },
  }),
];
