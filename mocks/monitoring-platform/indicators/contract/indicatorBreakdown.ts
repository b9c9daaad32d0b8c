export type IndicatorBreakdown = readonly {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number | null;
}[];
