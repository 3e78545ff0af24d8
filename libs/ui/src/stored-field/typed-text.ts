/** What somebody typed and did not save yet, and the row as it was when the typing began. */
export interface TypedText<T> {
  text: string;
  row?: T;
}

const key = (name: string): string => `yicheng.typed:${name}`;

/** Keeps it in this tab: it is gone with the tab, and another tab does not meet half a sentence. */
export function keepTyped<T>(name: string, typed: TypedText<T>): void {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(typed));
  } catch {
    // A full or forbidden storage must not stop anybody from typing.
  }
}

/** What an earlier page in this tab kept. */
export function recallTyped<T>(name: string): TypedText<T> | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key(name)) ?? 'null') as TypedText<T> | null) ?? undefined;
  } catch {
    return undefined;
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
