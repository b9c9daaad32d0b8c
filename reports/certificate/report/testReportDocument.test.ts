import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { renderDocumentDocx } from '../../document/renderDocumentDocx.ts';
import { renderDocumentHtml } from '../../document/renderDocumentHtml.ts';
import { runningStyle } from '../../document/runningStyle.ts';
import { hostileRecord } from '../../samples/hostileRecord.ts';
import { hostileText } from '../../samples/sampleChecks.ts';
import { sampleVariants } from '../../samples/sampleVariants.ts';
import { sampleTestReport } from './sampleTestReport.ts';
import { testReportDocument } from './testReportDocument.ts';

const languages = ['zh-CN', 'en'] as const;
/** Marks that turn text, and controls that no page holds. */
const unsafe = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const textOf = (html: string): string => new JSDOM(html).window.document.body.textContent;
const pageOf = (report: Parameters<typeof testReportDocument>[0], language: 'zh-CN' | 'en' = 'zh-CN') =>
  textOf(renderDocumentHtml(testReportDocument(report, language)));
const partsOf = async (docx: Buffer): Promise<Readonly<Record<string, string>>> => {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(docx);
  return Object.fromEntries(
    await Promise.all(
      Object.keys(zip.files)
        .filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
        .map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const),
    ),
  );
};

describe('the test report', () => {
  it('carries what a report must carry', () => {
    const text = pageOf(sampleTestReport(sampleVariants.conformant()));
    for (const word of [
      '检测报告',
      'HY-2026-0001',
      '1.4.2',
      '示范检测实验室',
      '张三',
      '李四',
      '赵六',
      'S-2026-0107',
      '征求意见稿',
      'ntp.example.edu.cn',
      '（以下空白）',
    ])
      expect(text).toContain(word);
    expect(text).toContain('符合该征求意见稿“全面符合”级别的全部适用要求');
    expect(pageOf(sampleTestReport(sampleVariants.conformant()), 'en')).toContain(
      'conforms to the draft at the level “Full”',
    );
  });

  it.each([
    ['a violated requirement', sampleVariants.brokenAtFull(), '不符合该征求意见稿“全面符合”级别的要求'],
    ['an incomplete examination', sampleVariants.halfBuilt(), '不作符合结论'],
    ['a waiver, which changes no conclusion', sampleVariants.waived(), '不符合该征求意见稿'],
  ])('concludes from %s', (_, record, words) => {
    expect(pageOf(sampleTestReport(record))).toContain(words);
  });

  it('says no date of validity where there is nothing to be valid', () => {
    expect(pageOf(sampleTestReport(sampleVariants.brokenAtFull()))).not.toContain('有效期至2027-11-25');
    expect(pageOf(sampleTestReport(sampleVariants.conformant()))).toContain('有效期至2027-11-25');
  });

  it.each(languages)('holds the conformance statement of the platform, in %s', (language) => {
    const said = sampleTestReport(sampleVariants.conformant());
    const [run] = said.runs;
    const answered = {
      ...run,
      declaration: {
        ...run.declaration,
        statement: { answeredBy: '王工', date: '2026-11-20', product: '参考资源平台', version: '1.4.2' },
        values: { 'interfaces.skewSeconds': { answer: 'own-value', value: 77 } as const },
      },
    };
    const text = pageOf({ ...said, runs: [answered] }, language);
    for (const word of [
      '王工',
      '2026-11-20',
      'interfaces.skewSeconds',
      language === 'en' ? 'own value 77' : '自有取值 77',
    ])
      expect(text).toContain(word);
    expect(pageOf(sampleTestReport(sampleVariants.halfBuilt()), language)).toContain(
      language === 'en' ? 'the platform gave no statement' : '平台没有给出声明',
    );
  });

  it.each(languages)('holds every requirement of the platform once with its result, in %s', (language) => {
    const report = sampleTestReport(sampleVariants.conformant());
    const blocks = testReportDocument(report, language).blocks;
    const rows = blocks.flatMap((block) => (block.kind === 'table' && block.head.length === 4 ? block.rows : []));
    const ids = report.runs[0].requirements.filter(({ party }) => party === 'access-platform').map(({ id }) => id);
    const found = rows.map((row) => row[1]?.split('\n').at(-1));
    expect(ids.filter((id) => found.filter((one) => one === id).length !== 1)).toEqual([]);
  });
});

describe('hostile text of a candidate and of an order', () => {
  const hostile = sampleTestReport(hostileRecord());
  const { order } = hostile;
  const given = {
    ...hostile,
    order: {
      ...order,
      product: { ...order.product, name: `=HYPERLINK("x") ${hostileText}` },
      deviations: [{ clause: hostileText, text: hostileText }],
    },
  };

  it.each(languages)('adds nothing to the page in %s', (language) => {
    const html = renderDocumentHtml(testReportDocument(given, language));
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('script, img, svg, iframe, object, link, a').length).toBe(0);
    expect(document.querySelectorAll('style').length).toBe(1);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((element) => [...element.attributes].map(({ name }) => name))
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    expect(html).not.toMatch(unsafe);
    // A title and a number of theirs stay within the strings of the style.
    const style = runningStyle({
      ...testReportDocument(given, language),
      title: hostileText,
      number: `"} </style>${hostileText}`,
    });
    expect(style).not.toMatch(/[<>]/);
    expect(style.replaceAll(/"[^"]*"/g, '').match(/[{}]/g)).toHaveLength(20);
  });

  it('leaves the DOCX well-formed, without links out of it', async () => {
    const parts = await partsOf(await renderDocumentDocx(testReportDocument(given, 'zh-CN')));
    expect(Object.keys(parts)).toContain('word/document.xml');
    for (const [name, text] of Object.entries(parts)) {
      const { document } = new JSDOM(text, { contentType: 'text/xml' }).window;
      expect([name, document.querySelectorAll('parsererror').length]).toEqual([name, 0]);
      expect([name, /TargetMode="External"|<w:instrText[^>]*>\s*HYPERLINK/.test(text)]).toEqual([name, false]);
      expect(text).not.toMatch(unsafe);
    }
  });
});
