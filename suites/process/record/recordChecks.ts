import type { Check } from '../../engine/running/check.ts';
import { applicationContent } from './applicationContent.ts';
import { appliesOnline } from './appliesOnline.ts';
import { followsAuthorityProcess } from './followsAuthorityProcess.ts';
import { integratesAllData } from './integratesAllData.ts';
import { integrationVerified } from './integrationVerified.ts';

/** The checks of the access platform's part of chapter 8, which read the record that a monitoring platform has of it. */
export const recordChecks: readonly Check[] = [
  appliesOnline,
  applicationContent,
  followsAuthorityProcess,
  integrationVerified,
  integratesAllData,
];
