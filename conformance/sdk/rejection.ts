/** What a promise rejects with; throws when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`Resolved with ${JSON.stringify(value)}.`);
    },
    (error: unknown) => error,
  );
}
