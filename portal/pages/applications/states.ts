import type { Schemas } from '../../api/answers.ts';

type State = Schemas['ApplicationState'];

export const states: readonly State[] = [
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
  'withdrawn',
];

export const isState = (text: string): text is State => (states as readonly string[]).includes(text);

/** How a state looks: what waits for somebody, what is well, what is over. */
export const toneOf = (state: State): 'good' | 'bad' | 'warn' | 'calm' => {
  if (state === 'returned' || state === 'suspended') return 'bad';
  if (state === 'submitted' || state === 'under-review') return 'warn';
  return state === 'draft' || state === 'withdrawn' ? 'calm' : 'good';
};
