import type { ValidateFunction } from 'ajv';
import { createAjv } from '../../../spec/createAjv.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { accessPlatformOpenapi } from '../../../spec/generate/accessPlatformOpenapi.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';

/** What the OpenAPI document of a profile says of the answers of one operation. */
export interface DocumentedAnswer {
  readonly operationId: string;
  /** All it knows, e.g. `200`, `401`. */
  readonly statuses: readonly number[];
  readonly mediaTypes: readonly string[];
  /** Validates the body of a 200. */
  readonly validate: ValidateFunction;
}

interface Operation {
  readonly operationId: string;
  readonly responses: {
    readonly '200': { readonly content: { readonly 'application/json': { readonly schema: object } } };
  };
}
type Document = { readonly paths: Readonly<Record<string, { readonly get: Operation } | undefined>> };
type Room = {
  readonly document: Document;
  readonly ajv: ReturnType<typeof createAjv>;
  readonly known: Map<string, DocumentedAnswer>;
};

/** Where the document stands, so that its references to spec/entities resolve. */
const base = 'https://heyan.example/spec/openapi/';
const rooms = new WeakMap<Profile, Room>();

const roomOf = (profile: Profile): Room => {
  const known = rooms.get(profile);
  if (known !== undefined) return known;
  const ajv = createAjv({ allErrors: true }).addSchema(Object.values(entitySchemas));
  const room: Room = { document: accessPlatformOpenapi(profile) as Document, ajv, known: new Map() };
  rooms.set(profile, room);
  return room;
};

/** The collection of an entity or one of its items, as the document has it with the profile's paths; undefined where it has none. */
export const documentedAnswer = (
  profile: Profile,
  entity: EntityName,
  what: 'list' | 'item',
): DocumentedAnswer | undefined => {
  const { document, ajv, known } = roomOf(profile);
  const path = profile.values.interfaces.paths[entity];
  const operation = path === undefined ? undefined : document.paths[what === 'list' ? path : `${path}/{id}`]?.get;
  if (operation === undefined) return undefined;
  const { operationId, responses } = operation;
  const made = known.get(operationId) ?? {
    operationId,
    statuses: Object.keys(responses).map(Number),
    mediaTypes: Object.keys(responses['200'].content),
    validate: ajv.compile({ $id: `${base}${operationId}`, ...responses['200'].content['application/json'].schema }),
  };
  known.set(operationId, made);
  return made;
};
