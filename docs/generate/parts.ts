import { codesPart } from './codesPart.ts';
import { discoveryExamplePart } from './discoveryExamplePart.ts';
import { discoveryPart } from './discoveryPart.ts';
import { eventCodesPart } from './eventCodesPart.ts';
import { frontDatabasePart } from './frontDatabasePart.ts';
import { headersPart } from './headersPart.ts';
import type { Part } from './part.ts';
import { pathsPart } from './pathsPart.ts';
import { recordsPart } from './recordsPart.ts';
import { snippetPart } from './snippetPart.ts';
import { sm2ExamplePart } from './sm2ExamplePart.ts';
import { wireExamplePart } from './wireExamplePart.ts';
import { workedExamplePart } from './workedExamplePart.ts';

/** Every generated part of docs/integrate, by the name in its marker. */
export const parts: Readonly<Record<string, Part>> = {
  discovery: discoveryPart,
  'discovery-example': discoveryExamplePart,
  snippet: snippetPart,
  'event-codes': eventCodesPart,
  'wire-example': wireExamplePart,
  paths: pathsPart,
  headers: headersPart,
  'worked-example': workedExamplePart,
  'curve-keys': sm2ExamplePart,
  records: recordsPart,
  codes: codesPart,
  'front-database': frontDatabasePart,
};
