import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: its SHA-256. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether a text has the form of a token at all. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text);
