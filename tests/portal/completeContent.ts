import type { components } from '../../spec/generated/monitoringPlatform.ts';

const kind = { applies: true, note: '按开发文档对接' };

/** An application with everything filled in. */
export const completeContent: components['schemas']['ApplicationContent'] = {
  applicationType: 'new-connection',
  platformName: '某市智慧教育平台<script>window.stolen=1</script>',
  platformKind: 'resource',
  description: '面向全市师生的资源平台',
  responsibleUnit: { name: '某市教育局', address: '某市某路 1 号' },
  contacts: [{ name: '李四', duty: 'business', telephone: '010-12345678', email: 'li@unit.example', digest: true }],
  collection: { tables: [3, 4], entities: ['resource', 'user'], tracking: 'deep' },
  connection: {
    ways: ['beacon', 'interface'],
    hosts: ['edu.example'],
    interfaceUrls: { resource: 'https://edu.example/api/resources', user: 'https://edu.example/api/users' },
  },
  dataKinds: {
    networkAccess: kind,
    dataSharing: kind,
    userEvaluation: kind,
    networkTraffic: kind,
    player: kind,
    passport: { applies: false, note: '尚未启用单点登录' },
  },
  environment: { hosting: 'government-cloud', network: 'internet', urls: ['https://edu.example/'] },
};
