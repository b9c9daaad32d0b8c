import type { Fault } from './fault.ts';
import { interfaceAnswerFaults } from './interfaceAnswerFaults.ts';
import { interfaceDataFaults } from './interfaceDataFaults.ts';
import { interfaceQueryFaults } from './interfaceQueryFaults.ts';
import { interfaceVerificationFaults } from './interfaceVerificationFaults.ts';

/** Deliberate violations in the interface channel. */
export const interfaceFaults: readonly Fault[] = [
  ...interfaceQueryFaults,
  ...interfaceDataFaults,
  ...interfaceAnswerFaults,
  ...interfaceVerificationFaults,
];
