/**
 * Runs in the page before its own scripts: the public SDK is replaced by the reference script, which cannot have the hash
 * that a page rightly names for it. What the hash of any other script does is left to the browser.
 */
export const withoutIntegrity = (addresses: readonly string[]): void => {
  const patterns = addresses.map((address) => new RegExp(address));
  const loose = (script: Node | null): void => {
    if (!(script instanceof HTMLScriptElement) || !script.hasAttribute('integrity')) return;
    if (patterns.some((pattern) => pattern.test(script.src))) script.removeAttribute('integrity');
  };
  // Told before the parser prepares a script that it has met.
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(loose);
  }).observe(document, { childList: true, subtree: true });
  // One that a script puts in begins to load at once.
  for (const method of ['appendChild', 'insertBefore'] as const) {
    const original = Node.prototype[method] as (this: Node, ...all: Node[]) => Node;
    Object.defineProperty(Node.prototype, method, {
      configurable: true,
      writable: true,
      value: function (this: Node, ...all: Node[]): Node {
        loose(all[0] ?? null);
        return original.apply(this, all);
      },
    });
  }
};
