import type { ErrorObject } from 'ajv';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import { callWorking } from '../calling/callWorking.ts';
import { contentTypeOf } from '../reading/contentTypeOf.ts';
import { documentedAnswer } from '../reading/documentedAnswer.ts';
import type { DocumentedAnswer } from '../reading/documentedAnswer.ts';
import { withValueAt } from '../reading/withValueAt.ts';

/** Enough to see how an answer is made; every record is looked at by the check of records. */
const mostRecords = 50;
const notOffered = [404, 405, 410, 501];

const isJson = ({ headers }: InterfaceAnswer): boolean =>
  /[/+]json$/.test(contentTypeOf(headers.get('content-type')).mediaType);

const hint = {
  'zh-CN':
    '按 spec/openapi/access-platform.openapi.json 中该操作的应答定义给出状态、媒体类型（JSON 以 UTF-8 编码）与正文；路径或分页不同的，在目标文件中注明。',
  en: 'Give status, media type (JSON is in UTF-8) and body as the operation has them in spec/openapi/access-platform.openapi.json; say so in the target file where paths or paging differ.',
};

const finding = (
  what: 'status' | 'content-type' | 'body',
  { operationId }: DocumentedAnswer,
  answer: InterfaceAnswer,
  expected: unknown,
  actual: unknown,
): Finding => ({
  code: `interface.document-${what}`,
  message: {
    'zh-CN': `${answer.url} 的应答与 OpenAPI 文档中的操作 ${operationId} 不符。`,
    en: `The answer of ${answer.url} is not what the OpenAPI document has for ${operationId}.`,
  },
  expected,
  actual,
  pointer: answer.url,
  hint,
  evidence: answer.evidence,
});

const contentTypeFinding = (documented: DocumentedAnswer, answer: InterfaceAnswer): readonly Finding[] => {
  const field = answer.headers.get('content-type');
  const { mediaType, charset } = contentTypeOf(field);
  if (documented.mediaTypes.includes(mediaType) && (charset === undefined || charset === 'utf-8' || charset === 'utf8'))
    return [];
  return [
    finding(
      'content-type',
      documented,
      answer,
      documented.mediaTypes.map((type) => `${type}; charset=utf-8`),
      field,
    ),
  ];
};

const problemsOf = ({ validate }: DocumentedAnswer, body: unknown): ReadonlyMap<string, ErrorObject> => {
  validate(body);
  return new Map(
    (validate.errors ?? []).map((error) => [
      `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)}`,
      error,
    ]),
  );
};

const bodyFindings = (
  documented: DocumentedAnswer,
  answer: InterfaceAnswer,
  problems: readonly ErrorObject[],
): readonly Finding[] =>
  problems
    .slice(0, 10)
    .map(({ instancePath, keyword, params, message }) =>
      finding('body', documented, answer, { [keyword]: params }, `${instancePath || '/'} ${message ?? keyword}`),
    );

/** One item that the list just gave; what is wrong with the record in the list too is said of the list. */
const itemFindings = async (
  context: CheckContext,
  entity: EntityName,
  listed: Readonly<Record<string, unknown>>,
): Promise<readonly Finding[]> => {
  const documented = documentedAnswer(context.profile, entity, 'item');
  const id = listed[keyField(entity)];
  if (documented === undefined || typeof id !== 'string' || id === '') return [];
  const answer = await callWorking(context, entity, { below: id });
  if (notOffered.includes(answer.status)) return [];
  if (answer.status !== 200)
    return documented.statuses.includes(answer.status)
      ? []
      : [finding('status', documented, answer, documented.statuses, answer.status)];
  const known = problemsOf(documented, listed);
  const problems = [...problemsOf(documented, answer.json)].flatMap(([name, error]) =>
    known.has(name) ? [] : [error],
  );
  return [...contentTypeFinding(documented, answer), ...bodyFindings(documented, answer, problems)];
};

/** 7.2.3: data in the specified format, which is the OpenAPI document of the profile. What other checks say of an answer is not said again here. */
export const answersFollowTheDocument: Check = {
  id: 'interface.answers-follow-the-document',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: {
    'zh-CN': '应答的状态、媒体类型与正文符合 OpenAPI 文档',
    en: 'Status, media type and body of the answers follow the OpenAPI document',
  },
  comparedWith: { profile: ['interfaces.envelope'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { recordsPointer } = context.profile.values.interfaces.envelope;
    const findings: Finding[] = [];
    for (const answer of able.accepted) {
      const documented = documentedAnswer(context.profile, answer.entity, 'list');
      if (documented === undefined) continue;
      // That it is no JSON at all is for the check of sealed requests to say.
      if (isJson(answer)) for (const one of contentTypeFinding(documented, answer)) findings.push(one);
      const body = withValueAt(answer.json, recordsPointer, answer.page.records.slice(0, mostRecords));
      const problems = [...problemsOf(documented, body).values()].filter(
        ({ instancePath }) => !instancePath.startsWith(`${recordsPointer}/`),
      );
      for (const one of bodyFindings(documented, answer, problems)) findings.push(one);
      const [listed] = answer.page.records;
      if (listed !== undefined)
        for (const one of await itemFindings(context, answer.entity, listed)) findings.push(one);
    }
    return judged(findings);
  },
};
