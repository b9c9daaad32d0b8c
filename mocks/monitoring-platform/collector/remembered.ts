/** A pure function of one text that remembers what it has answered; forgets everything when it has grown too large. */
export const remembered = <Value>(compute: (key: string) => Value, most: number): ((key: string) => Value) => {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = compute(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
};
