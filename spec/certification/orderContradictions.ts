import type { FieldProblem } from '../fieldProblem.ts';
import type { Order } from './order.ts';

/** What a schema cannot say of an order: days that follow each other, people who are not the same, no requirement twice. */
export const orderContradictions = ({ dates, people, attestations }: Order): readonly FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const add = (pointer: string, zh: string, en: string): void =>
    void problems.push({ pointer, message: { 'zh-CN': zh, en } });
  if (dates.issuedOn < dates.orderedOn) add('/dates/issuedOn', '签发日期早于委托日期', 'issued before it was ordered');
  if (dates.validUntil <= dates.issuedOn)
    add('/dates/validUntil', '有效期须晚于签发日期', 'it must be valid beyond the day of issue');
  for (const role of ['reviewer', 'approver'] as const)
    if (people[role].trim() === people.examiner.trim())
      add(`/people/${role}`, '主检人不能兼任审核人或批准人', 'the examiner can be neither reviewer nor approver');
  const ids = attestations.map(({ requirement }) => requirement);
  ids.forEach((id, at) => {
    if (ids.indexOf(id) !== at) add(`/attestations/${at}/requirement`, `${id} 出现了两次`, `${id} stands there twice`);
  });
  return problems;
};
