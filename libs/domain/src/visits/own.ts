/** What a table says of a name, and nothing of what every object has (a vehicle may be called `constructor`). */
export function ownOf<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
