import { discoveryExample } from './discoveryExample.ts';
import type { Part } from './part.ts';

/** The same in both languages. */
export const discoveryExamplePart: Part = () => `\`\`\`json\n${JSON.stringify(discoveryExample, null, 2)}\n\`\`\``;
