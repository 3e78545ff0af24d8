/** Who a badge names. */
export interface Badge {
  attendeeId: string;
  name: string;
}

const MARK = 'YC1:';

/**
 * What stands in the code of somebody's badge: who they are, readable without network and of no use to anybody else. The
 * id without its dashes keeps the code small; the name tells a captain whom they took along from another vehicle.
 */
export const badgeCode = ({ attendeeId, name }: Badge): string =>
  `${MARK}${attendeeId.replaceAll('-', '').toUpperCase()}:${name.trim()}`;

/** The badge a scanned text is; undefined for any other code. */
export function readBadgeCode(text: string): Badge | undefined {
  const found = /^YC1:([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12}):(.*)$/is.exec(text.trim());
  if (!found) return undefined;
  return { attendeeId: found.slice(1, 6).join('-').toLowerCase(), name: found[6]!.trim() };
}
