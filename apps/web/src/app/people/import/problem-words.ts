import type { RosterProblemDto } from '@yicheng/contracts';
import type { RosterCode } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui';
import { phoneWords } from '../phone-words';
import { fieldWord } from './import-words';

const namesOf = ({ people = [] }: RosterProblemDto): string => people.map(({ name }) => name).join('、');

const ownWords = defineWords({
  'name-missing': ['没有姓名', 'No name'],
  'name-several': ['一格里有几个姓名', 'Several names in one cell'],
  'phone-shared': [
    (p: RosterProblemDto) => `与第 ${p.row} 行手机号相同`,
    (p: RosterProblemDto) => `The same phone as row ${p.row}`,
  ],
  'phone-known': [
    (p: RosterProblemDto) => `手机与名单里的 ${namesOf(p)} 相同，请选定；不选则新增`,
    (p: RosterProblemDto) => `${namesOf(p)} here has this phone: choose, or it is somebody new`,
  ],
  'phone-kept': [
    (p: RosterProblemDto) => `文件里的手机 ${p.original} 不对，保留名单里的号码`,
    (p: RosterProblemDto) => `The file’s ${p.original} is no phone number; the one here stays`,
  ],
  'email-unreadable': ['邮箱写得不对，不导入', 'Not an e-mail address; left out'],
  'sex-unreadable': ['性别看不出，不导入', 'The sex cannot be read; left out'],
  'too-long': [
    (p: RosterProblemDto) => `${fieldWord(p.field ?? '')}太长`,
    (p: RosterProblemDto) => `${fieldWord(p.field ?? '')} is too long`,
  ],
  'unit-near': [
    (p: RosterProblemDto) => `没有这个单位，将新建。您是指 ${p.suggestion?.unit} 吗？`,
    (p: RosterProblemDto) => `No such unit; it will be made. Is it ${p.suggestion?.unit}?`,
  ],
  namesake: [
    (p: RosterProblemDto) => (p.row ? `与第 ${p.row} 行同名，是另一人` : '名单里已有同名的人，按另一人新增'),
    (p: RosterProblemDto) =>
      p.row ? `The name of row ${p.row}, another person` : 'Somebody here has this name; taken for another person',
  ],
  'name-ambiguous': [
    (p: RosterProblemDto) => `名单里有 ${p.people?.length} 位同名，请选定；不选则新增`,
    (p: RosterProblemDto) => `${p.people?.length} people here have this name: choose, or it is somebody new`,
  ],
  'name-cleaned': ['姓名中间的空格已去掉', 'Blanks in the name removed'],
  'name-suffix': ['姓名后的括注已取出', 'What stood in brackets was taken out'],
  'phone-in-name': ['手机号从姓名格取出', 'Phone taken out of the name cell'],
  'phone-cleaned': ['手机号格式已统一', 'Phone number tidied'],
  'phone-several': ['有几个号码，取第一个，其余记入备注', 'Several numbers: the first is used, the others noted'],
  'text-cleaned': [
    (p: RosterProblemDto) => `${fieldWord(p.field ?? '')}的空格已去掉`,
    (p: RosterProblemDto) => `Blanks around the ${fieldWord(p.field ?? '').toLowerCase()} removed`,
  ],
  'unit-from-merge': [
    (p: RosterProblemDto) => `${p.value} 取自合并单元格 ${p.source}`,
    (p: RosterProblemDto) => `${p.value} from merged cells ${p.source}`,
  ],
  'unit-from-above': [
    (p: RosterProblemDto) => `${p.value} 取自上方 ${p.source}`,
    (p: RosterProblemDto) => `${p.value} from ${p.source} above`,
  ],
  'unit-post-split': ['单位和职务已拆开', 'Unit and post taken apart'],
  'value-from-merge': [
    (p: RosterProblemDto) => `${fieldWord(p.field ?? '')}取自 ${p.source}`,
    (p: RosterProblemDto) => `${fieldWord(p.field ?? '')} from ${p.source}`,
  ],
  'value-from-heading': [
    (p: RosterProblemDto) => `类别取自小标题 ${p.source}`,
    (p: RosterProblemDto) => `Category from the heading in ${p.source}`,
  ],
  duplicate: [(p: RosterProblemDto) => `与第 ${p.row} 行相同`, (p: RosterProblemDto) => `The same as row ${p.row}`],
  unchanged: ['名单里已有，没有变化', 'Here already, nothing new'],
  excluded: ['已排除', 'Excluded'],
  'total-row': ['合计行', 'A total'],
  'note-row': ['表下的说明', 'A note under the table'],
  'section-row': ['小标题', 'A heading'],
  'header-again': ['重复的表头', 'The header again'],
  'number-only': ['只有序号', 'Only a number'],
  differs: [(p: RosterProblemDto) => fieldWord(p.field ?? ''), (p: RosterProblemDto) => fieldWord(p.field ?? '')],
});
const words = { ...phoneWords, ...ownWords } satisfies Record<RosterCode, unknown>;

/** What a problem says, in the reader's language. */
export const problemWord = (problem: RosterProblemDto): string => {
  const say = words[problem.code] as ((p: RosterProblemDto) => string) | undefined;
  return say ? say(problem) : problem.code;
};
