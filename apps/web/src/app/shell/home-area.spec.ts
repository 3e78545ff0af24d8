import type { Role } from '@yicheng/domain';
import { homeArea } from './home-area';

describe('a meeting opens', () => {
  it.each<[string, Role[], boolean, string]>([
    ['for organizers on the overview', ['organizer'], false, 'overview'],
    ['for organizers on dispatch when its visits begin', ['organizer'], true, 'dispatch'],
    ['for secretaries on their desk', ['secretary'], false, 'minutes'],
    ['for secretaries on their desk also when it begins', ['secretary'], true, 'minutes'],
    ['for whoever is both as for organizers', ['organizer', 'secretary'], true, 'dispatch'],
  ])('%s', (_, roles, begins, area) => {
    expect(homeArea(roles, begins)).toBe(area);
  });
});
