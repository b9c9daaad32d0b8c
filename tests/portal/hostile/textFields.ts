export interface TextField {
  readonly operationId: string;
  readonly method: string;
  /** `/applications/{applicationId}` */
  readonly path: string;
  /** JSON pointer into the request body; 0 is any item of a list. */
  readonly pointer: string;
  readonly maxLength: number;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly format?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface OpenapiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every text that a request body of the OpenAPI takes and that is no choice and no time. */
export const textFields = ({ paths, components }: OpenapiDocument): readonly TextField[] => {
  const meant = (schema: Schema): Schema => {
    if (schema.$ref === undefined) return schema;
    const path = schema.$ref.replace('#/components/schemas/', '').split('/');
    const found = path.reduce<unknown>(
      (inside, step) => (inside as Readonly<Record<string, unknown>>)[step],
      components.schemas,
    );
    return meant(found as Schema);
  };
  const within = (given: Schema, pointer: string): readonly Pick<TextField, 'pointer' | 'maxLength'>[] => {
    const schema = meant(given);
    const isText = [schema.type].flat().includes('string') && schema.enum === undefined && schema.const === undefined;
    return [
      ...(isText && schema.format === undefined ? [{ pointer, maxLength: schema.maxLength ?? 200 }] : []),
      ...(schema.oneOf ?? []).flatMap((one) => within(one, pointer)),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => within(one, `${pointer}/${name}`)),
      ...(schema.items === undefined ? [] : within(schema.items, `${pointer}/0`)),
    ];
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { operationId, requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      const fields = new Map(within(schema ?? {}, '').map((field) => [field.pointer, field]));
      return [...fields.values()].map((field) => ({ operationId, method: method.toUpperCase(), path, ...field }));
    }),
  );
};
