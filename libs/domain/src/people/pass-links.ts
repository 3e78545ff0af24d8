/** For how many people links are made in one request. */
export const PASSES_AT_ONCE = 5000;

/** How far somebody has come with their link: none, made but not opened, opened on a device. */
export const LINK_STATES = ['none', 'made', 'opened'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** A person with the link just made for them. */
export interface PersonWithLink {
  name: string;
  url: string;
  phone?: string;
  posts: readonly { unit?: string; post: string }[];
}

/** How far somebody has come with the link they have, if they have one. */
export const linkState = (held: { devices: number } | undefined): LinkState =>
  held ? (held.devices ? 'opened' : 'made') : 'none';

/** Links as a message is pasted into a chat: a line for each person, in the order given. */
export const linkText = (people: readonly PersonWithLink[]): string =>
  people.map(({ name, url }) => `${name} ${url}`).join('\n');

/** Links as the rows of a sheet: number, unit, name, post, phone, link. Several posts stand in one cell. */
export const linkRows = (people: readonly PersonWithLink[]): (string | number)[][] =>
  people.map(({ name, url, phone, posts }, i) => [
    i + 1,
    posts.map(({ unit }) => unit ?? '').join('、'),
    name,
    posts.map(({ post }) => post).join('、'),
    phone ?? '',
    url,
  ]);
