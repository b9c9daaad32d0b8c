import type { Block } from './block.ts';
import type { DocumentSubject } from './documentSubject.ts';
import { authoritySection } from './sections/authoritySection.ts';
import { beaconSection } from './sections/beaconSection.ts';
import { contactsSection } from './sections/contactsSection.ts';
import { exchangeSection } from './sections/exchangeSection.ts';
import { interfaceSection } from './sections/interfaceSection.ts';
import { overviewSection } from './sections/overviewSection.ts';
import { scheduleSection } from './sections/scheduleSection.ts';
import { testDataSection } from './sections/testDataSection.ts';

/** The development document of one application (8.3), from what was approved and issued; secrets are not in it, they are shown once elsewhere. */
export const developmentDocument = async (subject: DocumentSubject): Promise<readonly Block[]> => [
  ...overviewSection(subject),
  ...beaconSection(subject),
  ...interfaceSection(subject),
  ...exchangeSection(subject),
  ...authoritySection(subject),
  ...scheduleSection(subject),
  ...(await testDataSection(subject)),
  ...contactsSection(subject),
];
