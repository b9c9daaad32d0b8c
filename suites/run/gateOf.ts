import type { GateName } from '../engine/verdict/gate.ts';
import type { RunOptions } from './runOptions.ts';

/** The gate of a run. A selection is a quick look that no level can be asked of, unless somebody does. */
export const gateOf = ({ gate, only = [] }: Pick<RunOptions, 'gate' | 'only'>, filtered = false): GateName =>
  gate ?? (only.length > 0 || filtered ? 'observed' : 'core');
