import { chosenLanguage } from '../../language/chosenLanguage.ts';
import type { Schema } from '../../openapi/document.ts';

/** A field's name as the schema has it: the title is Chinese, the description English. */
export const labelOf = ({ title = '', description = '' }: Schema): string =>
  (chosenLanguage.value === 'en' ? description || title : title) || description;
