/** Calls of the authority's interfaces that are kept, the latest ones. */
export const rememberedCalls = 1_000;
