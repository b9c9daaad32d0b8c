interface Described {
  readonly parameters: Readonly<Record<string, object>>;
}

/** The body of each operation, as JSON Schema; `name!` of its parameters is required. */
export const operationSchemas = <Name extends string>(
  operations: Readonly<Record<Name, Described>>,
): Readonly<Record<Name, { readonly properties: Readonly<Record<string, object>> }>> =>
  Object.fromEntries(
    Object.entries<Described>(operations).map(([name, { parameters }]) => [
      name,
      {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(parameters).flatMap((one) => (one.endsWith('!') ? [one.slice(0, -1)] : [])),
        properties: Object.fromEntries(
          Object.entries(parameters).map(([parameter, schema]) => [parameter.replace('!', ''), schema]),
        ),
      },
    ]),
  ) as unknown as Readonly<Record<Name, { readonly properties: Readonly<Record<string, object>> }>>;
