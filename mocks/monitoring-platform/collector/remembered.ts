/** A pure function of one value that remembers what it has answered; forgets everything when it has grown too large. */
export const remembered = <Key extends string | number, Value>(
  compute: (key: Key) => Value,
  most: number,
): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = compute(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
};
