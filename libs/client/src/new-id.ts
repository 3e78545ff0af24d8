let last = 0;

/** A new id, made by whoever creates the thing: a UUID version 7, so that ids of one device sort by time. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  last = Math.max(Date.now(), last + 1);
  new DataView(bytes.buffer).setUint32(0, Math.floor(last / 0x10000));
  new DataView(bytes.buffer).setUint16(4, last % 0x10000);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
