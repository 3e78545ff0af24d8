/** Query parameters; what is undefined or null is left out, an array is repeated. */
export type Query = Record<string, unknown>;

/** Puts values in the place of `{names}` of a path, and adds the query: what a request is addressed to. */
export function fillPath(template: string, path: Record<string, unknown> = {}, query: Query = {}): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name];
    if (value === undefined || value === '') throw new Error(`${template} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return search.size ? `${filled}?${search}` : filled;
}
