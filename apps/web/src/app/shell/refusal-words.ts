import type { Write } from '@yicheng/client';
import { defineWords } from '@yicheng/ui';

const words = defineWords({
  'number-taken': [
    (value: string) => `已有 ${value} 号，换一个再改`,
    (value: string) => `There is a number ${value} already; choose another`,
  ],
  taken: ['已有同样的内容', 'There is one like it already'],
  'in-use': ['下面还有厅室，先移走厅室', 'It still has halls; remove those first'],
  'last-owner': ['会议至少要有一位负责人', 'A meeting keeps one owner'],
  'already-member': ['这个人已有这个角色', 'They have this role already'],
  gone: ['已经被别人删除', 'Somebody else deleted it'],
  forbidden: ['您没有修改它的权限', 'You may not change it'],
  values: [(typed: string) => `填的内容不能用：${typed}`, (typed: string) => `What was typed cannot be used: ${typed}`],
});

const CODES = ['taken', 'in-use', 'last-owner', 'already-member', 'gone', 'forbidden'] as const;

/** Why the server did not take a write, in the reader's language as far as it is known; else in the server's words. */
export function refusalWord({ problem, body }: Write, said: (value: unknown) => string): string {
  const code = CODES.find(one => one === problem?.code);
  if (code) return words[code]();
  if (problem?.code === 'number-taken') return words['number-taken'](said(body?.['number']));
  if (!problem?.errors?.length) return problem?.detail ?? '';
  // The field's own name is the program's; what was typed into it is the reader's.
  const typed = problem.errors.map(({ field }) => said(body?.[field.split(/[.[]/)[0]!])).filter(text => text !== '—');
  return typed.length ? words.values([...new Set(typed)].join('、')) : (problem.detail ?? '');
}
