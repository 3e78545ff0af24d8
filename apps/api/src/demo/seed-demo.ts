import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { localDay } from '@yicheng/domain';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock, hashPassword, User, Workspace, WorkspaceMember } from '../platform/index';
import { seedAcademicDay } from './academic-day';
import { DEMO_PASSWORD, DEMO_USERS, DemoSignIns } from './demo-sign-ins';
import { seedFieldDay } from './field-day';
import { seedReferenceMeeting } from './reference-meeting';
import { signIn } from './requests';

/** The workspace's slug while it is being filled; one still called so was interrupted and is made anew. */
const UNFINISHED = 'demo-unfinished';

/** Fills an empty database with the demo workspace; does nothing where there is any other workspace. */
export async function seedDemo(app: NestFastifyApplication): Promise<void> {
  const { manager } = app.get(DataSource);
  await manager.delete(Workspace, { slug: UNFINISHED });
  if (await manager.exists(Workspace)) return;

  const workspaceId = uuidv7();
  await manager.insert(Workspace, { id: workspaceId, slug: UNFINISHED, name: '肇庆市会务中心' });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { role, name, email } of DEMO_USERS) {
    await manager.delete(User, { email });
    const userId = uuidv7();
    await manager.insert(User, { id: userId, email, name, passwordHash, language: null });
    await manager.insert(WorkspaceMember, { workspaceId, userId, admin: role === 'admin' });
  }
  const now = app.get(Clock).now().toISOString();
  const today = localDay(now, 'Asia/Shanghai');
  const admin = await signIn(app, DEMO_USERS[2].email, DEMO_PASSWORD);
  const [passes] = await Promise.all([
    seedReferenceMeeting(app, admin, today, now),
    seedFieldDay(admin, now),
    seedAcademicDay(admin, today),
  ]);
  await app.get(DemoSignIns).keep(passes);
  await manager.update(Workspace, { id: workspaceId }, { slug: 'demo' });
}
