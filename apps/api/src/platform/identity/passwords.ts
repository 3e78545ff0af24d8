import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id minimum: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

const nobody = hash('a password nobody has', COST);

/** Hashes a password for keeping. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether the password is the one behind the hash; takes as long when there is no such user. */
export async function checkPassword(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await nobody), password).catch(() => false);
  return right && stored !== undefined;
}
