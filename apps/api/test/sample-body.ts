/** The part of an OpenAPI 3.0 schema that samples need. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  minItems?: number;
  minLength?: number;
}

/** Values of fields whose form the schema does not tell. */
const BY_NAME: Record<string, unknown> = {
  timeZone: 'Asia/Shanghai',
  date: '2026-10-08',
  startDate: '2026-10-08',
  endDate: '2026-10-09',
  start: '2026-10-08T01:00:00Z',
  at: '2026-10-08T01:00:00Z',
  by: '2026-10-08T10:00:00Z',
  slug: 'a-meeting',
  email: 'somebody@test.yicheng',
  phone: '19900001000',
  last4: '1000',
  open: '09:00',
  close: '17:00',
  longitude: 112.1,
  latitude: 23.9,
};

/** A body that the schema would take, every optional field filled. */
export function sample(schema: Schema, all: Record<string, Schema>, name = ''): unknown {
  const resolved = resolve(schema, all);
  if (resolved.enum) return resolved.enum[0];
  if (resolved.type === 'object' || resolved.properties) {
    return Object.fromEntries(
      Object.entries(resolved.properties ?? {}).map(([key, inner]) => [
        key,
        key in BY_NAME && resolve(inner, all).type !== 'object' ? BY_NAME[key] : sample(inner, all, key),
      ]),
    );
  }
  if (resolved.type === 'array') return [sample(resolved.items ?? {}, all, name)];
  if (resolved.type === 'number' || resolved.type === 'integer') return Math.max(1, resolved.minimum ?? 1);
  if (resolved.type === 'boolean') return true;
  if (resolved.format === 'uuid') return '01890a5d-ac96-774b-bcce-b302099a8057';
  return 'abc'.padEnd(resolved.minLength ?? 3, 'x');
}

function resolve(schema: Schema, all: Record<string, Schema>): Schema {
  const { $ref } = schema;
  if ($ref) return resolve(all[$ref.split('/').pop()!] ?? {}, all);
  if (schema.allOf) return schema.allOf.reduce<Schema>((sum, part) => ({ ...sum, ...resolve(part, all) }), {});
  return schema;
}

/** Every place in a JSON value, as a path of keys. */
export function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...places(inner, here)];
  });
}

/** The same value with one place set to something else. */
export function withPlace(value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const inner = withPlace((value as Record<string | number, unknown>)[key], rest, to);
  if (Array.isArray(value)) return value.map((item, n) => (n === key ? inner : item));
  return { ...(value as object), [key]: inner };
}
