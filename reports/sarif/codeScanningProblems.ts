/** As much of a SARIF file as code scanning looks at. */
export interface SarifFile {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
    readonly automationDetails: { readonly id: string };
    readonly invocations: readonly { readonly toolExecutionNotifications?: readonly object[] }[];
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: { readonly tags: readonly string[] };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly suppressions?: readonly { readonly justification: string }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: object;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

const ruleProblems = ({
  id,
  name,
  shortDescription,
  fullDescription,
  help,
  properties,
}: SarifRule): readonly string[] => [
  ...(name.length > 255 ? [`the name of ${id} is longer than 255`] : []),
  ...[shortDescription, fullDescription]
    .filter(({ text }) => text === '' || text.length > 1_024)
    .map(({ text }) => `a description of ${id} has ${text.length} characters`),
  ...(help.text === '' || help.markdown === '' ? [`${id} has no help`] : []),
  ...(properties.tags.length > 20 ? [`${id} has ${properties.tags.length} tags`] : []),
];

/** What of a SARIF file GitHub's code scanning would refuse or not show, by its documented rules; for the tests. */
export const codeScanningProblems = ({ runs }: SarifFile): readonly string[] =>
  runs.flatMap(({ tool, results, automationDetails }) => {
    const { rules } = tool.driver;
    const hashes = results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'] ?? '');
    return [
      ...(rules.length > 25_000 ? ['too many rules'] : []),
      ...(new Set(rules.map(({ id }) => id)).size === rules.length ? [] : ['two rules of one id']),
      ...(results.length > 5_000 ? ['too many results'] : []),
      ...(automationDetails.id.endsWith('/') ? [] : ['the category depends on the run']),
      ...(hashes.every((hash) => /^[\da-f]{16}:\d+$/.test(hash)) ? [] : ['a fingerprint is no hash']),
      ...(new Set(hashes).size === hashes.length ? [] : ['two results would become one']),
      ...rules.flatMap(ruleProblems),
      ...results.flatMap(({ ruleId, ruleIndex, level, message, locations }) => [
        ...(rules[ruleIndex]?.id === ruleId ? [] : [`no rule of ${ruleId}`]),
        ...(/^(?:note|warning|error)$/.test(level) ? [] : [`no level ${level}`]),
        ...(message.text === '' || message.text.length > 4_000 ? ['a message of no or too great length'] : []),
        ...(locations.length === 1 ? [] : ['not one location']),
        ...locations
          .map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)
          .filter((uri) => /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(uri) || uri.split('/').includes('..'))
          .map((uri) => `${uri} is no path of the repository`),
      ]),
    ];
  });
