/** Whether every string in a JSON value, keys included, is Unicode text: no half of a surrogate pair. However deep it is. */
export const isWellFormed = (value: unknown): boolean => {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === 'string') {
      if (!one.isWellFormed()) return false;
    } else if (typeof one === 'object' && one !== null)
      for (const [key, item] of Object.entries(one)) {
        if (!key.isWellFormed()) return false;
        left.push(item);
      }
  }
  return true;
};
