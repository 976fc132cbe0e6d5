/** What generated requests and walks are made from; `PHONEGATE_SEED` varies it. */
export function seed(): number {
  const given = process.env['PHONEGATE_SEED'];
  if (given === undefined) return 20_261_121;
  const value = Number(given);
  if (!Number.isInteger(value)) throw new TypeError(`PHONEGATE_SEED held "${given}"; it should hold a whole number.`);
  return value;
}
