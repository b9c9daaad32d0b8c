import type { ApiDocument, Schema } from '../../openapi/document.ts';
import { referred } from '../../openapi/referred.ts';

/** What an application says, field by field, from the OpenAPI: the form and the view are made of it. */
export const contentSchema = (document: ApiDocument): Schema =>
  referred(document, document.components.schemas['ApplicationContent'] ?? {});
