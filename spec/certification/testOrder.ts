import type { Order } from './order.ts';

/** A whole order, for tests and examples. */
export const testOrder: Order = {
  version: 1,
  number: 'HY-2026-0001',
  level: 'full',
  client: { name: '示范省教育技术中心', address: '示范市学府路 1 号', contact: '王老师 010-00000000' },
  product: {
    name: '参考资源平台',
    version: '1.4.2',
    vendor: '示范教育科技有限公司',
    kind: 'resource',
    platformId: 'PT-resource-0001',
    address: 'http://127.0.0.1:4000',
  },
  sample: { number: 'S-2026-0107', receivedOn: '2026-11-20', condition: '已部署的测试环境，运行正常' },
  environment: { location: '示范检测实验室 3 号机房', description: '独立测试网络，室温 22 ℃' },
  laboratory: { name: '示范检测实验室', address: '示范市创新大道 8 号', accreditation: '无' },
  people: { examiner: '张三', reviewer: '李四', approver: '赵六' },
  dates: { orderedOn: '2026-11-18', issuedOn: '2026-11-26', validUntil: '2027-11-25' },
  ics: null,
  attestations: [],
  deviations: [],
};
