/** What means harm in a text, each in its own way; none is longer than the shortest field needs. */
export const hostileValues = {
  markup: '<img src=//stolen.invalid/x onerror=stolen=1>',
  attribute: '"><svg onload=stolen=1> javascript:stolen=1',
  template: "{{constructor.constructor('stolen=1')()}} @:shell.cancel {0} %{n}",
  bidi: '\u202Ereversed\u2066\u200Bhidden\uFEFF',
  surrogate: 'half \uD800 of a pair',
  formula: '=HYPERLINK("http://stolen.invalid","x")',
  control: 'a\u0000b\u001b[31mc',
  long: 'W'.repeat(5_000),
} as const;
