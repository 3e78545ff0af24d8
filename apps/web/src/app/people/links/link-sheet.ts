import { linkRows, type PersonWithLink } from '@yicheng/domain';
import { headWords, words } from './links-words';

/** The links as a spreadsheet, written here: they leave the server only once. */
export async function linkSheet(title: string, people: readonly PersonWithLink[]): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx');
  const head = [
    headWords.number(),
    headWords.unit(),
    headWords.name(),
    headWords.post(),
    headWords.phone(),
    headWords.link(),
  ];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: words.sheet(),
        rows: [[title], head, ...linkRows(people)],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: head.length - 1 }],
        columns: [6, 28, 10, 22, 16, 80].map(width => ({ width })),
        freezePane: { rows: 2 },
      },
    ],
  });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** Hands a file to the reader under a name. */
export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
