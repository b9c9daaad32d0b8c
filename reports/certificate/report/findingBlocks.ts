import type { Language } from '../../../spec/localized.ts';
import { inLanguage } from '../../../suites/engine/verdict/inLanguage.ts';
import type { Block } from '../../document/block.ts';
import type { Report } from '../../report/report.ts';
import { showValue } from '../../text/showValue.ts';
import { reportTexts } from './reportTexts.ts';

/** More would make a book of it; the record of the run has all. */
const most = 200;

/** Every finding with what was expected, what came, where, and which evidence of the record it rests on. */
export const findingBlocks = ({ checks }: Report, language: Language): readonly Block[] => {
  const say = (text: keyof typeof reportTexts): string => reportTexts[text][language];
  const all = checks.flatMap((check) => check.findings.map((finding) => ({ check, finding })));
  if (all.length === 0) return [{ kind: 'paragraph', text: say('noFindings') }];
  const blocks = all.slice(0, most).flatMap(({ check, finding }, at): readonly Block[] => [
    { kind: 'heading', level: 3, text: `${at + 1}. ${finding.message[language]}` },
    {
      kind: 'facts',
      rows: [
        [say('case'), `${check.id} (${check.clauses.join(', ')})`],
        [say('result'), check.verdict === 'failed' ? say('violation') : say('warning')],
        ...(finding.pointer === undefined ? [] : [[say('where'), finding.pointer] as const]),
        [say('expected'), showValue(inLanguage(finding.expected, language), 600)],
        [say('actual'), showValue(inLanguage(finding.actual, language), 600)],
        [say('evidence'), (finding.evidence ?? []).map((id) => `${check.id}#${id}`).join('\n') || '—'],
      ],
    },
  ]);
  return all.length > most
    ? [...blocks, { kind: 'paragraph', text: `${all.length} > ${most}. ${say('moreFindings')}` }]
    : blocks;
};
