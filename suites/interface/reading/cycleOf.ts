/** Ids on a cycle of parents; each id is walked once. */
export const cycleOf = (parents: ReadonlyMap<string, string>): readonly string[] | undefined => {
  const settled = new Set<string>();
  for (const start of parents.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !settled.has(at); at = parents.get(at)) {
      if (onPath.has(at)) return path.slice(path.indexOf(at));
      path.push(at);
      onPath.add(at);
    }
    for (const id of path) settled.add(id);
  }
  return undefined;
};
