import type { FastifyRequest } from 'fastify';

/** The version of `If-Match: "3"`; undefined where there is none, or none that we gave. */
export const ifMatch = ({ headers }: FastifyRequest): number | undefined => {
  const text = /^(?:W\/)?"?(\d{1,9})"?$/.exec(headers['if-match'] ?? '')?.[1];
  return text === undefined ? undefined : Number(text);
};
