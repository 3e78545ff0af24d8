import { type Attendee, inOfficialOrder, isExpected, isStaff, peopleComparator, type Post, type Unit } from '../people';
import { documentWords } from './document-words';
import type { Contact, RosterUnit, VehicleSheet } from './handbook';
import { postText } from './handbook-programme';
import type { HandbookSource } from './handbook-source';
import { officialName } from './official-name';

/** Those expected in the room, in official order. */
export function expectedPeople({ attendees, units }: HandbookSource): Attendee[] {
  return attendees.filter(isExpected).sort(peopleComparator('official', units));
}

/** The roster by unit in official order, numbered through; one group without a name where nobody has a unit. */
export function rosterUnits(source: HandbookSource): RosterUnit[] {
  const words = documentWords(source.meeting.language);
  const heads = headUnits(source.units);
  const rides = ridesOf(source);
  const groups = new Map<string, { name: string; people: Attendee[] }>();
  for (const attendee of expectedPeople(source)) {
    const [post] = attendee.posts;
    const head = heads.get(post?.unitId ?? '');
    const key = head?.id ?? `outside ${post?.unit ?? ''}`;
    const group = groups.get(key) ?? { name: head?.name ?? post?.unit ?? words.otherUnit, people: [] };
    group.people.push(attendee);
    groups.set(key, group);
  }
  // An English list names the unit once, above its people; an official one repeats it with every post.
  const post = (posts: Post[], group: string) =>
    source.meeting.language === 'en' && posts.length === 1 && posts[0]!.unit === group
      ? posts[0]!.post
      : postText({ posts }, source);
  let number = 0;
  // Where nobody has a unit there is nothing to tell apart.
  const alone = groups.size === 1 && groups.has('outside ');
  return [...groups.values()].map(({ name, people }) => ({
    name: alone ? '' : name,
    count: words.people(people.length),
    people: people.map(attendee => {
      const { name: shown, note, posts } = whoComes(attendee, source);
      return {
        number: ++number,
        name: shown,
        post: post(posts, name),
        ride: rides.get(attendee.id) ?? null,
        note,
      };
    }),
  }));
}

/** The unit each unit is listed under: the topmost, or the one below a single root that everybody belongs to. */
function headUnits(units: readonly Unit[]): Map<string, Unit> {
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const roots = units.filter(({ parentId }) => !parentId || !byId.has(parentId));
  const onlyRoot = roots.length === 1 && units.length > 1 ? roots[0] : undefined;
  const headOf = (unit: Unit): Unit => {
    const parent = unit.parentId ? byId.get(unit.parentId) : undefined;
    return parent && parent !== onlyRoot ? headOf(parent) : unit;
  };
  return new Map(inOfficialOrder(units).map(unit => [unit.id, headOf(unit)]));
}

/** Whoever really comes: with posts of their own, and the unit alone where none is known. */
function whoComes(attendee: Attendee, source: HandbookSource): { name: string; note: string | null; posts: Post[] } {
  const words = documentWords(source.meeting.language);
  const substitute = attendee.reply === 'substitute' ? attendee.substitute : undefined;
  if (!substitute) return { name: officialName(attendee.name), note: null, posts: attendee.posts };
  return {
    name: officialName(substitute.name),
    note: words.substituteFor(attendee.name),
    posts: substitute.posts?.length
      ? substitute.posts
      : attendee.posts.slice(0, 1).map(first => ({ ...first, post: '' })),
  };
}

/** By attendee: the vehicle they ride, as the list prints it. */
function ridesOf(source: HandbookSource): Map<string, string> {
  const words = documentWords(source.meeting.language);
  const numbers = new Map(source.vehicles.map(({ id, number }) => [id, number]));
  return new Map(
    source.assignments.flatMap(({ attendeeId, vehicleId }) => {
      const number = vehicleId ? numbers.get(vehicleId) : undefined;
      if (number === undefined) return [];
      return [[attendeeId, source.meeting.language === 'en' ? String(number) : words.vehicle(number)] as const];
    }),
  );
}

/** The vehicles by number, with who answers for them and who rides, in official order. */
export function vehicleSheets(source: HandbookSource): VehicleSheet[] {
  const words = documentWords(source.meeting.language);
  const people = expectedPeople(source);
  const vehicleOf = new Map(source.assignments.map(({ attendeeId, vehicleId }) => [attendeeId, vehicleId]));
  return [...source.vehicles]
    .sort((a, b) => a.number - b.number)
    .map(vehicle => {
      const riders = people.filter(({ id }) => vehicleOf.get(id) === vehicle.id);
      const captains = vehicle.captainIds.flatMap(id => source.attendees.find(attendee => attendee.id === id) ?? []);
      return {
        title: words.vehicle(vehicle.number),
        facts: [
          words.roles[vehicle.role],
          vehicle.plate ?? '',
          words.passengers(riders.length, vehicle.passengers),
        ].filter(Boolean),
        crew: [
          ...captains.map(({ name, phone }) => contact(words.captain, name, phone)),
          ...(vehicle.driver ? [contact(words.driver, vehicle.driver, vehicle.driverPhone)] : []),
        ],
        people: riders.map(attendee => whoComes(attendee, source).name),
      };
    });
}

/** The people to call: the meeting's staff in official order, with what they do. */
export function contactList(source: HandbookSource): Contact[] {
  const words = documentWords(source.meeting.language);
  const captainOf = new Map(source.vehicles.flatMap(({ number, captainIds }) => captainIds.map(id => [id, number])));
  return expectedPeople(source)
    .filter(({ id, category }) => isStaff(category) || captainOf.has(id))
    .map(attendee => {
      const duty = attendee.posts
        .map(({ post }) => post)
        .filter(Boolean)
        .join(words.list);
      const vehicle = captainOf.get(attendee.id);
      const captain =
        vehicle === undefined
          ? ''
          : `${words.vehicle(vehicle)}${source.meeting.language === 'en' ? ' ' : ''}${source.meeting.language === 'en' ? words.captain.toLowerCase() : words.captain}`;
      return contact([duty, captain].filter(Boolean).join(words.comma), attendee.name, attendee.phone);
    });
}

const contact = (duty: string, name: string, phone?: string): Contact => ({
  duty,
  name: officialName(name),
  phone: phone ?? null,
});
