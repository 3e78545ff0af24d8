import { Injectable } from '@nestjs/common';
import type { ContactDto } from '@yicheng/contracts';
import { DataSource, In } from 'typeorm';
import { AttendeeRow, Attendees } from '../people/index';
import { Membership, User } from '../platform/index';

/** Whom an attendee may call; these people answer for them, so their numbers are not masked. */
@Injectable()
export class Contacts {
  constructor(
    private readonly database: DataSource,
    private readonly attendees: Attendees,
  ) {}

  /** The captains of one's vehicle, then the liaisons of one's units and those above. */
  async of(meetingId: string, unitIds: readonly string[], captainIds: readonly string[]): Promise<ContactDto[]> {
    const { manager } = this.database;
    const liaisons = unitIds.length
      ? await manager.findBy(Membership, { meetingId, role: 'liaison', unitId: In([...unitIds]) })
      : [];
    const attendeeIds = liaisons.flatMap(({ attendeeId }) => attendeeId ?? []);
    const userIds = liaisons.flatMap(({ userId }) => userId ?? []);
    const [people, users] = await Promise.all([
      manager.findBy(AttendeeRow, { meetingId, id: In([...captainIds, ...attendeeIds]) }),
      userIds.length ? manager.findBy(User, { id: In(userIds) }) : [],
    ]);
    const names = await this.attendees.unitNames(people);
    const contact = (role: ContactDto['role'], id: string): ContactDto[] =>
      people
        .filter(person => person.id === id)
        .map(({ name, phone, posts: [first] }) => {
          const unit = (first?.unitId && names.get(first.unitId)) || first?.unit;
          return { role, name, ...(phone ? { phone } : {}), ...(unit ? { unit } : {}) };
        });
    return [
      ...captainIds.flatMap(id => contact('captain', id)),
      ...attendeeIds.flatMap(id => contact('liaison', id)),
      ...users.map(({ name }): ContactDto => ({ role: 'liaison', name })),
    ];
  }
}
