// Every screen worth a look: its address, who sees it, and what is done before the picture.
const meeting = '/w/demo/m/site-meeting';
const academic = '/w/demo/m/rural-data-day';
const roster = new URL('../../apps/api/src/demo/roster-reference.xlsx', import.meta.url).pathname;

const asTable = async page => {
  await page.locator('yc-train-graph').waitFor();
  await page.keyboard.press('t');
};

/** `who`: a demo user, a pass's role, or nobody. `sizes`: where it is meant to be seen. `act` runs on the Playwright page. */
export const screens = [
  { name: 'sign-in', path: '/' },
  { name: '01-meetings', path: '/', who: 'organizer' },
  { name: '02-overview', path: `${meeting}/overview`, who: 'organizer' },
  { name: '03-agenda', path: `${meeting}/agenda`, who: 'organizer' },
  { name: '03-agenda-list', path: `${meeting}/agenda?as=list`, who: 'organizer' },
  { name: '03-agenda-academic', path: `${academic}/agenda`, who: 'organizer' },
  { name: 'new-meeting', path: '/w/demo/new', who: 'organizer' },
  { name: '04-people', path: `${meeting}/people`, who: 'organizer' },
  {
    name: '04b-import',
    path: `${academic}/people/import`,
    who: 'organizer',
    act: async page => {
      await page.locator('input[type=file]').setInputFiles(roster);
      await page.locator('[role=row][data-index]').first().waitFor();
    },
  },
  {
    name: '04-person',
    path: `${meeting}/people`,
    who: 'organizer',
    act: page =>
      page
        .locator('yc-people-table button[aria-label$="的详情"], yc-people-table button[aria-label^="Details of"]')
        .first()
        .click(),
  },
  { name: 'places', path: `${meeting}/arrangements/places`, who: 'organizer' },
  { name: 'arrangements', path: `${meeting}/arrangements`, who: 'organizer' },
  { name: '05-site-visits', path: `${meeting}/visits`, who: 'organizer' },
  {
    name: '05-site-visits-proposals',
    path: `${meeting}/visits`,
    who: 'organizer',
    act: async page => {
      await page
        .getByRole('button', { name: /^(编排|Plan)$/ })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^(采用|Adopt)$/ })
        .first()
        .waitFor();
    },
  },
  { name: '05-site-visits-table', path: `${meeting}/visits`, who: 'organizer', act: asTable },
  { name: 'trial', path: `${meeting}/visits/trial`, who: 'organizer', sizes: ['phone'] },
  {
    name: '06-dispatch-table',
    path: '/w/demo/m/field-day/dispatch',
    who: 'organizer',
    act: asTable,
  },
  { name: '06-dispatch', path: '/w/demo/m/field-day/dispatch', who: 'organizer' },
  { name: 'announcements', path: `${meeting}/announcements`, who: 'organizer' },
  { name: 'settings', path: `${meeting}/settings`, who: 'organizer' },
  { name: 'users', path: '/w/demo/users', who: 'admin' },
  { name: 'speaking', path: `${meeting}/speaking`, who: 'organizer' },
  { name: '07-secretary', path: `${meeting}/minutes`, who: 'secretary' },
  { name: '09-documents', path: `${meeting}/documents`, who: 'organizer' },
  { name: '10a-phone-attendee', path: '/p/', who: 'attendee', sizes: ['phone'] },
  { name: '10b-phone-programme', path: '/p/programme', who: 'attendee', sizes: ['phone'] },
  { name: 'phone-announcements', path: '/p/announcements', who: 'attendee', sizes: ['phone'] },
  { name: 'phone-mine', path: '/p/mine', who: 'speaker', sizes: ['phone'] },
  { name: '10e-phone-reply', path: '/p/reply', who: 'attendee', sizes: ['phone'] },
  { name: 'phone-captain', path: '/p/', who: 'captain', sizes: ['phone'] },
  {
    name: '10c-phone-rollcall',
    path: '/p/',
    who: 'captain',
    sizes: ['phone'],
    act: async page => {
      await page.locator('a[href*="/captain/"]').first().click();
      await page.locator('yc-roll-call').waitFor();
    },
  },
  { name: 'phone-liaison', path: '/p/unit', who: 'liaison', sizes: ['phone'] },
  {
    name: 'phone-person',
    path: '/p/unit',
    who: 'liaison',
    sizes: ['phone'],
    act: async page => {
      await page.locator('a[href*="/unit/"]').first().click();
      await page.locator('input[value=substitute]').check();
    },
  },
  { name: 'phone-speaker', path: '/p/', who: 'speaker', sizes: ['phone'] },
  {
    name: 'phone-note',
    path: '/p/mine',
    who: 'speaker',
    sizes: ['phone'],
    act: page => page.locator('a[href*="/speaking/"]').first().click(),
  },
  { name: 'palette', path: `${meeting}/people`, who: 'organizer', act: page => page.keyboard.press('Control+k') },
  { name: 'keyboard-help', path: `${meeting}/agenda`, who: 'organizer', act: page => page.keyboard.press('?') },
];
