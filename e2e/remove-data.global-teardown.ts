import { rmSync } from 'node:fs';

/** Removes the data folder the journeys' server wrote to. */
export default function removeData(): void {
  const folder = process.env['E2E_DATA'];
  if (folder && !process.env['E2E_URL'])
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
