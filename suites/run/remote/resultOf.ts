/** What an operation came to. @throws Error as it was thrown elsewhere. */
export const resultOf = <Result>(answer: unknown): Result => {
  const { result, error } = answer as {
    readonly result?: Result;
    readonly error?: { readonly name: string; readonly message: string };
  };
  if (error === undefined) return result as Result;
  const thrown = new Error(error.message);
  thrown.name = error.name;
  throw thrown;
};
