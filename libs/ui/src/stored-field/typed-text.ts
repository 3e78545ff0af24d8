const key = (name: string): string => `yicheng.typed:${name}`;

/** Keeps what is typed and not saved in this tab: gone with the tab, and another tab does not meet half a sentence. */
export function keepTyped(name: string, typed: unknown): void {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(typed));
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}

/** What an earlier page in this tab kept. */
export function recallTyped<T>(name: string): T | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key(name)) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** At sign-out: the next person in this tab is not shown what this one typed. */
export function forgetAllTyped(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(key(''))) sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}

/** Once it is saved or given up. */
export function forgetTyped(name: string): void {
  try {
    sessionStorage.removeItem(key(name));
  } catch {
    // Nothing was kept either.
  }
}
