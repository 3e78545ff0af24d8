import type { AttendeeDto } from '@yicheng/contracts';

/** A line of the table: a unit's heading, or a person. */
export type Line =
  | { kind: 'unit'; id: string; label: string; count: number }
  | { kind: 'person'; id: string; person: AttendeeDto; index: number };

/** People with a heading before each unit; without headings where the order is not the units'. */
export function linesOf(
  people: readonly AttendeeDto[],
  heading: ((person: AttendeeDto) => string) | undefined,
): Line[] {
  const lines: Line[] = [];
  let open: Extract<Line, { kind: 'unit' }> | undefined;
  people.forEach((person, index) => {
    if (heading) {
      const label = heading(person);
      if (open?.label !== label) {
        open = { kind: 'unit', id: `unit-${index}`, label, count: 0 };
        lines.push(open);
      }
      open.count += 1;
    }
    lines.push({ kind: 'person', id: person.id, person, index });
  });
  return lines;
}

/** The cells that can be edited in place, in the order Tab goes. */
export const EDITABLE = ['name', 'post', 'category', 'reply', 'phone'] as const;
export type EditableCell = (typeof EDITABLE)[number];

/** What is in a cell before it is edited. */
export function cellValue(person: AttendeeDto, cell: EditableCell): string {
  if (cell === 'post') return person.posts[0]?.post ?? '';
  return person[cell] ?? '';
}

/** The change of a person that a typed value means; undefined if it means none. */
export function cellChange(person: AttendeeDto, cell: EditableCell, typed: string): Partial<AttendeeDto> | undefined {
  const value = typed.trim();
  if (value === cellValue(person, cell)) return undefined;
  if (cell === 'name') return value ? { name: value } : undefined;
  if (cell === 'post') {
    const [first, ...others] = person.posts;
    return { posts: [{ ...first, post: value }, ...others] };
  }
  if (cell === 'reply') return { reply: value as AttendeeDto['reply'] };
  // Null is how a phone is cleared; an empty category is simply none.
  if (cell === 'phone') return { phone: (value || null) as string };
  return { category: value };
}
