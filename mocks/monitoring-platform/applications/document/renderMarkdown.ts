import { greatestOf } from '../../../../spec/greatestOf.ts';
import type { Block } from './block.ts';

/** Text in which nothing is markup, and nothing HTML. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>()#+|~&!]/g, String.raw`\$&`)
    .replaceAll(/^([-=]|\d+\.)/gm, String.raw`\$1`)
    .replaceAll(/\s*\n\s*/g, ' ');
/** Longer than any run of backticks inside. */
const fence = (text: string): string =>
  '`'.repeat(greatestOf([2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)]) + 1);

const written = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'code':
      return `${fence(block.text)}${block.language}\n${block.text}\n${fence(block.text)}`;
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((row, at) => `| ${row.map((cell) => (at === 1 ? cell : plain(cell))).join(' | ')} |`)
        .join('\n');
  }
};

/** The document as Markdown. */
export const renderMarkdown = (blocks: readonly Block[]): string => `${blocks.map(written).join('\n\n')}\n`;
