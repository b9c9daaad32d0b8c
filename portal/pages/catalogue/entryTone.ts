import type { Schemas } from '../../api/answers.ts';

const tones = { registered: 'calm', mounted: 'calm', submitted: 'warn', returned: 'bad', published: 'good' } as const;

/** How the state of an entry looks. */
export const entryTone = (status: Schemas['CatalogueEntry']['status']): (typeof tones)[typeof status] => tones[status];
