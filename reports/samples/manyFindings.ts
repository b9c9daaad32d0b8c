import type { Evidence } from '../../suites/engine/evidence/evidence.ts';
import type { CheckResult, PagePicture, RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import type { RecordedFinding } from '../../suites/engine/verdict/recordedFinding.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { sampleRecord } from './sampleRecord.ts';
import { sampleRun } from './sampleRun.ts';

const examined = requirements.filter(
  (requirement) =>
    levelOf(requirement) !== null &&
    requirement.platforms.includes('resource') &&
    requirement.verification !== 'attestation',
);

const exchange = (check: string, at: number): Evidence => ({
  id: `${check}#${at + 1}`,
  kind: 'exchange',
  at: '2026-11-23T08:00:01.000Z',
  request: { method: 'GET', url: `http://127.0.0.1:4000/api/v1/users?page=${at}`, headers: { accept: '*/*' } },
  response: {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      total: 100,
      records: Array.from({ length: 40 }, (_, n) => ({ id: `u-${at}-${n}`, name: '张三' })),
    }),
    truncated: false,
  },
  durationMs: 12,
});

const finding = (check: string, at: number): RecordedFinding => ({
  basis: 'text',
  code: `interface.record-${at % 7}-wrong`,
  message: {
    'zh-CN': `用户接口第 ${at} 页有 ${at % 9} 条记录缺少必填字段“账号”。`,
    en: `Page ${at} of the interface for users holds ${at % 9} records without the mandatory field “account”.`,
  },
  expected: { account: 'a string of 1 to 64 characters' },
  actual: { account: null, page: at },
  pointer: `http://127.0.0.1:4000/api/v1/users?page=${at}`,
  hint: { 'zh-CN': '补齐必填字段后重新检测。', en: 'Fill in the mandatory field and examine again.' },
  evidence: [`${check}#${at + 1}`],
});

/** The smallest JPEG there is, for a picture of a page; `bytes` of more of it. */
const picture = (at: number, bytes: number): PagePicture => ({
  type: 'picture',
  url: `http://127.0.0.1:4000/api/v1/users?page=${at}`,
  at: '2026-11-23T08:01:00.000Z',
  checks: examined.map(({ id }) => `sample.${id}`),
  mediaType: 'image/jpeg',
  width: 800,
  height: 527,
  data: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes, at + 1)]).toString('base64'),
});

/** A run with so many findings, spread over all checks, each resting on an exchange of its own; with pictures of pages. */
export const manyFindings = (count: number, pictures = 0): RunRecord => {
  const { indicators, quantities, coverage } = sampleRecord();
  const each = Math.ceil(count / examined.length);
  const checks = examined.map((requirement, index): CheckResult => {
    const id = `sample.${requirement.id}`;
    const mine = Math.max(0, Math.min(each, count - index * each));
    return {
      type: 'check',
      id,
      verifies: [requirement.id],
      clauses: [requirement.clause],
      channel: requirement.channel,
      basis: 'text',
      title: requirement.statement,
      verdict: mine > 0 ? 'failed' : 'passed',
      reason: null,
      startedAt: new Date(Date.parse('2026-11-23T08:00:00.000Z') + index * 200).toISOString(),
      durationMs: 300 + index,
      findings: Array.from({ length: mine }, (_, at) => finding(id, at)),
      evidence: Array.from({ length: mine }, (_, at) => exchange(id, at)),
    };
  });
  const record = sampleRun({ checks, rest: { indicators, quantities, coverage } });
  return pictures === 0
    ? record
    : { ...record, pictures: Array.from({ length: pictures }, (_, at) => picture(at, 36_000)) };
};
