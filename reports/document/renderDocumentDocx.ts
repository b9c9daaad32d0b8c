import type { FileChild } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './block.ts';
import { neutralizeDocument } from './neutralizeDocument.ts';
import type { PrintedDocument } from './printedDocument.ts';

/** Twentieths of a point between the margins of A4. */
const pageWidth = 9_866;
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A text with its lines as lines. */
const runs = (text: string, style: { readonly bold?: boolean; readonly size?: number } = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...style }));

const cell = (text: string, width: number, style: { readonly bold?: boolean; readonly size?: number }): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(style.bold === true && { shading: { fill: 'EEF1F4' } }),
    children: [new Paragraph({ children: runs(text, style) })],
  });

const table = (
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): Table => {
  const all = shares.reduce((sum, one) => sum + one, 0);
  const widths = shares.map((share) => Math.floor((pageWidth * share) / all));
  const row = (texts: readonly string[], bold: (at: number) => boolean, isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: widths.map((width, at) => cell(texts[at] ?? '', width, { bold: bold(at), size: 18 })),
    });
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...(head === undefined ? [] : [row(head, () => true, true)]),
      ...rows.map((texts) => row(texts, (at) => head === undefined && at === 0, false)),
    ],
  });
};

const gap = (): Paragraph => new Paragraph({ spacing: { after: 80 }, children: [] });

const piece = (block: Block): readonly FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], keepNext: true, children: runs(block.text) })];
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 120 }, children: runs(block.text) })];
    case 'items':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            spacing: { after: 40 },
            ...(block.numbered === true
              ? { indent: { left: 420, hanging: 420 }, children: runs(`${at + 1}. ${item}`) }
              : { bullet: { level: 0 }, children: runs(item) }),
          }),
      );
    case 'facts':
      return [table(undefined, block.rows, [30, 70]), gap()];
    case 'table':
      return [
        block.rows.length === 0
          ? table(block.head, [block.head.map(() => '—')], block.widths ?? block.head.map(() => 1))
          : table(block.head, block.rows, block.widths ?? block.head.map(() => 1)),
        gap(),
      ];
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const coverOf = ({ number, title, cover, issuer }: PrintedDocument): readonly FileChild[] => [
  new Paragraph({ alignment: AlignmentType.RIGHT, children: runs(number, { size: 22 }) }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 2_000, after: 1_400 },
    children: runs(title, { bold: true, size: 60 }),
  }),
  new Table({
    alignment: AlignmentType.CENTER,
    width: { size: 8_000, type: WidthType.DXA },
    columnWidths: [2_600, 5_400],
    borders: { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: none },
    rows: cover.map(
      ([name, text]) =>
        new TableRow({
          children: [
            new TableCell({
              width: { size: 2_600, type: WidthType.DXA },
              borders: { top: none, left: none, right: none, bottom: none },
              children: [new Paragraph({ spacing: { before: 160 }, children: runs(name, { bold: true, size: 24 }) })],
            }),
            new TableCell({
              width: { size: 5_400, type: WidthType.DXA },
              borders: {
                top: none,
                left: none,
                right: none,
                bottom: { style: BorderStyle.SINGLE, size: 6, color: '555555' },
              },
              children: [new Paragraph({ spacing: { before: 160 }, children: runs(text, { size: 24 }) })],
            }),
          ],
        }),
    ),
  }),
  ...issuer.map(
    (line, at) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: at === 0 ? 2_600 : 120 },
        children: runs(line, { size: 28 }),
      }),
  ),
  new Paragraph({ children: [new PageBreak()] }),
];

/** A document as DOCX. */
export const renderDocumentDocx = async (given: PrintedDocument): Promise<Buffer> => {
  const document = neutralizeDocument(given);
  const { language, title, number } = document;
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' };
  const headFont = { ...font, eastAsia: 'SimHei' };
  const small = { size: 16, color: '444444' } as const;
  return Packer.toBuffer(
    new Document({
      title,
      creator: 'heyan',
      description: number,
      styles: {
        default: {
          document: { run: { font, size: 21 }, paragraph: { spacing: { line: 320 } } },
          heading1: {
            run: { font: headFont, size: 30, bold: true, color: '000000' },
            paragraph: { spacing: { before: 240, after: 160 } },
          },
          heading2: {
            run: { font: headFont, size: 25, bold: true, color: '000000' },
            paragraph: { spacing: { before: 240, after: 100 } },
          },
          heading3: {
            run: { font: headFont, size: 22, bold: true, color: '000000' },
            paragraph: { spacing: { before: 160, after: 80 } },
          },
        },
      },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: 11_906, height: 16_838 },
              margin: { top: 1_250, bottom: 1_130, left: 1_020, right: 1_020 },
            },
          },
          headers: {
            default: new Header({
              children: [new Paragraph({ children: [new TextRun({ text: `${title}    ${number}`, ...small })] })],
            }),
            first: new Header({ children: [] }),
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.RIGHT,
                  children: [
                    new TextRun({
                      ...small,
                      children:
                        language === 'en'
                          ? ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
                          : ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
                    }),
                  ],
                }),
              ],
            }),
            first: new Footer({ children: [] }),
          },
          children: [...coverOf(document), ...document.blocks.flatMap(piece)],
        },
      ],
    }),
  );
};
