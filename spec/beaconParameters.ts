/**
 * Names of the event properties from which table 4 is computed; the draft names none (assumed).
 * `playedSegments` is JSON `[[from, to], …]` in seconds of the medium, or the xAPI text `from[.]to[,]from[.]to`.
 */
export const beaconParameters = {
  resourceId: 'resource_id',
  playedSegments: 'played_segments',
  score: 'score',
} as const;
