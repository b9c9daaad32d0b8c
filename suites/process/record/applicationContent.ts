import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { createRecordCheck } from './createRecordCheck.ts';
import type { Recorded } from './createRecordCheck.ts';

type Content = Recorded['application']['content'];

/** What 8.2 names, and where our OpenAPI has it. */
const parts: readonly {
  readonly name: readonly [zh: string, en: string];
  readonly pointer: string;
  readonly isGiven: (content: Content) => boolean;
}[] = [
  {
    name: ['申请类型', 'the type of the application'],
    pointer: '/content/applicationType',
    isGiven: ({ applicationType }) => applicationType !== undefined,
  },
  {
    name: ['采集参数', 'the parameters to be collected'],
    pointer: '/content/collection',
    isGiven: ({ collection }) => (collection?.tables ?? []).length + (collection?.entities ?? []).length > 0,
  },
  {
    name: ['对接方式', 'the way of connecting'],
    pointer: '/content/connection/ways',
    isGiven: ({ connection }) => (connection?.ways ?? []).length > 0,
  },
  {
    name: ['部署环境', 'the environment of deployment'],
    pointer: '/content/environment',
    isGiven: ({ environment }) => environment?.hosting !== undefined || (environment?.urls ?? []).length > 0,
  },
];

/** 8.2: the application names the four things that the text lists. */
export const applicationContent = createRecordCheck({
  id: 'process.application-content',
  requirement: 'application-content',
  title: {
    'zh-CN': '申请写明类型、采集参数、对接方式与部署环境',
    en: 'The application names type, parameters, way of connecting and environment',
  },
  judge: ({ application: { content, applicationId }, evidence }) =>
    judged(
      parts
        .filter(({ isGiven }) => !isGiven(content))
        .map(({ name: [zh, en], pointer }): Finding => ({
          code: 'process.application-incomplete',
          message: {
            'zh-CN': `申请 ${applicationId} 没有写明${zh}。`,
            en: `The application ${applicationId} does not say ${en}.`,
          },
          expected: { 'zh-CN': zh, en },
          actual: null,
          pointer,
          hint: { 'zh-CN': '补全申请表后重新提交（8.2）。', en: 'Complete the form and hand it in again (8.2).' },
          evidence,
        })),
    ),
});
