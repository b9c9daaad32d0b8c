import { judged, passed } from '../../engine/verdict/outcome.ts';
import { createRecordCheck } from './createRecordCheck.ts';

const hint = {
  'zh-CN': '在运行监测平台上在线提交申请，经审核、派发后再对接（8.1）。',
  en: 'Hand in an application online, and connect after its review and dispatch (8.1).',
};

/** 8.1: what the platform has it has by an application that somebody handed in online. */
export const appliesOnline = createRecordCheck({
  id: 'process.applies-online',
  requirement: 'applies-online',
  title: { 'zh-CN': '采集服务经线上流程申请', en: 'The services of collection were applied for online' },
  unapplied: (evidence, { target }) =>
    judged([
      {
        code: 'process.not-applied',
        message: {
          'zh-CN': `平台 ${target.platformId} 已在运行监测平台登记，却没有任何申请。`,
          en: `The platform ${target.platformId} is registered at the monitoring platform, and no application led to it.`,
        },
        expected: { 'zh-CN': '在线提交的申请', en: 'an application handed in online' },
        actual: null,
        hint,
        evidence,
      },
    ]),
  judge: ({ application: { history, applicationId }, evidence }) => {
    const submitted = history.find(({ action }) => action === 'submit');
    return submitted === undefined
      ? judged([
          {
            code: 'process.not-submitted',
            message: {
              'zh-CN': `申请 ${applicationId} 的记录中没有提交这一步。`,
              en: `The record of the application ${applicationId} has no step by which it was handed in.`,
            },
            expected: 'submit',
            actual: history.map(({ action }) => action),
            pointer: '/history',
            hint,
            evidence,
          },
        ])
      : passed({
          'zh-CN': `申请 ${applicationId} 于 ${submitted.time} 在线提交。`,
          en: `The application ${applicationId} was handed in online at ${submitted.time}.`,
        });
  },
});
