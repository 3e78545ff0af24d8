/** What Playwright needs to launch the machine's or the packaged Chromium with the project's fonts. */
export function chromium(): { executablePath: string; args: string[]; env: Record<string, string> };
