/**
 * Real values by those that stand for them: a connection's credentials by the ones that an emulator knows (`known`, by the same names), and
 * what its `conform.replace` says.
 */
export function valuesOf(
  known: Readonly<Record<string, string>>,
  credentials: Readonly<Record<string, string>>,
  replace: Readonly<Record<string, string>> | undefined,
): ReadonlyMap<string, string> {
  const own = Object.entries(known).flatMap(([name, standIn]): [string, string][] => {
    const real = credentials[name];
    return real === undefined ? [] : [[standIn, real]];
  });
  return new Map([...own, ...Object.entries(replace ?? {})]);
}

/** The same the other way round. */
export function inverted(values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...values].map(([standIn, real]) => [real, standIn]));
}
