import type { ReplyState } from '@yicheng/domain';
import { defineWords } from '@yicheng/ui/kit-free';

/** The words about answers, for oneself and for others. */
export const words = defineWords({
  title: ['回执', 'Reply'],
  attending: ['参会', 'I will attend'],
  substitute: ['请人代会', 'Someone else will come'],
  leave: ['请假', 'I ask for leave'],
  attendingThem: ['参会', 'Will attend'],
  substituteThem: ['由他人代会', 'Someone else will come'],
  leaveThem: ['请假', 'Asks for leave'],
  choiceMissing: ['三项里选一项，再发送。', 'Choose one of the three, then send.'],
  reason: ['请假原因', 'Reason'],
  reasonHelp: ['由会务组审批。', 'The organizers approve it.'],
  reasonMissing: ['写明请假原因，一句话即可。', 'Write a reason; one line is enough.'],
  name: ['代会人姓名', 'Who comes instead'],
  nameMissing: ['写上代会人姓名。', 'Write the name of who comes instead.'],
  post: ['单位及职务', 'Unit and post'],
  phone: ['手机号', 'Mobile'],
  phoneShort: [
    (n: number) => `现有 ${n} 位，手机号是 11 位。`,
    (n: number) => `This number has ${n} digits. A mobile number has 11.`,
  ],
  phoneOdd: ['这不像电话号码。', 'This is not a phone number.'],
  sendAnyway: ['确认无误就再点一次发送。', ' If it is right, send once more.'],
  notYours: ['这个人不在您联络的名单上。', 'This person is not among those you look after.'],
  send: ['发送回执', 'Send reply'],
  typed: ['填写的内容已存在这部手机上', 'What you typed is kept on this phone'],
  use: ['信息仅用于本次会议。', 'Used only for this meeting.'],
  unnamed: ['名额未报', 'Not named'],
  named: ['未回执', 'No reply yet'],
  attends: ['参会', 'Attending'],
  asked: ['请假待批', 'Leave asked'],
  approved: ['请假已批准', 'Leave approved'],
  replaced: ['代会', 'Substitute'],
  standing: [(reply: string) => `目前：${reply}`, (reply: string) => `So far: ${reply}`],
  queued: ['已存在这部手机上，有信号后自动发送。', 'Kept on this phone; sent when there is a signal.'],
  sent: ['已发送。', 'Sent.'],
  twice: [
    '这份回执在别处也填过，两份都在。选一份留下。',
    'This reply was also given elsewhere. Both are here: choose which stays.',
  ],
  here: ['这部手机上填的', 'Given on this phone'],
  there: [(when: string) => `别处填的 · ${when}`, (when: string) => `Given elsewhere · ${when}`],
  refused: [
    (why: string) => `没有被接受：${why}。填写的内容还在。`,
    (why: string) => `Not accepted: ${why}. What you typed is kept.`,
  ],
});

/** Where a reply stands, in words. */
export function replyName(reply: ReplyState): string {
  const names: Record<ReplyState, () => string> = {
    unnamed: words.unnamed,
    named: words.named,
    attending: words.attends,
    'leave-asked': words.asked,
    'leave-approved': words.approved,
    substitute: words.replaced,
  };
  return names[reply]();
}
