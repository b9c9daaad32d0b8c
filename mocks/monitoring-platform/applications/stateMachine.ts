import type { Localized } from '../../../spec/localized.ts';
import type { Role } from '../accounts/contract/role.ts';
import type { ApplicationAction, ApplicationState } from './contract/application.ts';

/** One way from state to state. */
export interface Transition {
  readonly action: ApplicationAction;
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
  /** `owner`: whoever made the application. An administrator may whatever a reviewer or an operator may. */
  readonly by: readonly (Role | 'owner')[];
  /** Nobody judges an application of their own. */
  readonly notByOwner?: true;
  /** Has to be told why. */
  readonly reasonNeeded?: true;
  readonly title: Localized;
}

/**
 * The process of chapter 8, whole: draft → submitted → under review → returned, or approved → dispatched → connecting → verified → in operation,
 * suspended, withdrawn. What is not here cannot happen.
 */
export const stateMachine: readonly Transition[] = [
  {
    // 8.2: filled in online; every field is looked at.
    action: 'submit',
    from: ['draft', 'returned'],
    to: 'submitted',
    by: ['owner'],
    title: { 'zh-CN': '提交', en: 'Submit' },
  },
  {
    action: 'recall',
    from: ['submitted'],
    to: 'draft',
    by: ['owner'],
    title: { 'zh-CN': '撤回修改', en: 'Take back to change it' },
  },
  {
    // 8.2: whether it is true and reasonable.
    action: 'take',
    from: ['submitted'],
    to: 'under-review',
    by: ['reviewer', 'administrator'],
    notByOwner: true,
    title: { 'zh-CN': '开始审核', en: 'Begin the review' },
  },
  {
    action: 'return',
    from: ['under-review', 'approved'],
    to: 'returned',
    by: ['reviewer', 'administrator'],
    notByOwner: true,
    reasonNeeded: true,
    title: { 'zh-CN': '退回', en: 'Return' },
  },
  {
    action: 'approve',
    from: ['under-review'],
    to: 'approved',
    by: ['reviewer', 'administrator'],
    notByOwner: true,
    reasonNeeded: true,
    title: { 'zh-CN': '审核通过', en: 'Approve' },
  },
  {
    // 8.3: platform id, keys and the development document.
    action: 'dispatch',
    from: ['approved'],
    to: 'dispatched',
    by: ['operator', 'administrator'],
    title: { 'zh-CN': '派发', en: 'Dispatch' },
  },
  {
    action: 'connect',
    from: ['dispatched'],
    to: 'connecting',
    by: ['owner', 'operator', 'administrator'],
    title: { 'zh-CN': '开始对接', en: 'Begin to connect' },
  },
  {
    // 8.3: on the monitoring platform; the reason says by what.
    action: 'verify',
    from: ['connecting'],
    to: 'verified',
    by: ['operator', 'administrator'],
    notByOwner: true,
    reasonNeeded: true,
    title: { 'zh-CN': '验证通过', en: 'Verified' },
  },
  {
    action: 'operate',
    from: ['verified'],
    to: 'in-operation',
    by: ['operator', 'administrator'],
    title: { 'zh-CN': '投入运行', en: 'Put into operation' },
  },
  {
    // 8.4: what is wrong is dealt with before it goes on.
    action: 'suspend',
    from: ['connecting', 'verified', 'in-operation'],
    to: 'suspended',
    by: ['operator', 'administrator'],
    reasonNeeded: true,
    title: { 'zh-CN': '暂停', en: 'Suspend' },
  },
  {
    action: 'resume',
    from: ['suspended'],
    to: 'connecting',
    by: ['operator', 'administrator'],
    reasonNeeded: true,
    title: { 'zh-CN': '恢复对接', en: 'Go on connecting' },
  },
  {
    // What was issued is void afterwards; what was collected stays.
    action: 'withdraw',
    from: [
      'draft',
      'submitted',
      'under-review',
      'returned',
      'approved',
      'dispatched',
      'connecting',
      'verified',
      'in-operation',
      'suspended',
    ],
    to: 'withdrawn',
    by: ['owner', 'operator', 'administrator'],
    reasonNeeded: true,
    title: { 'zh-CN': '撤销', en: 'Withdraw' },
  },
];
