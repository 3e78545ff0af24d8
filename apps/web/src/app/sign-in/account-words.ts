import { defineWords } from '@yicheng/ui';

export const accountWords = defineWords({
  setupTitle: ['建立第一个工作区', 'Set up the first workspace'],
  setupDetail: [
    '还没有人能登录。填完即可开始，同事稍后邀请。',
    'Nobody can sign in yet. Fill this in to begin; colleagues are invited later.',
  ],
  workspace: ['单位名称', 'Organization'],
  workspaceHelp: [
    '作为工作区的名称，例如 市委办公室。',
    'Becomes the name of the workspace, such as City Meetings Office.',
  ],
  name: ['您的姓名', 'Your name'],
  needWorkspace: ['填写单位名称', 'Type the name of the organization'],
  needName: ['填写姓名', 'Type your name'],
  passwordHelp: ['至少 10 个字符', 'At least 10 characters'],
  setupGo: ['建立并登录', 'Set up and sign in'],
  setupBusy: ['正在建立', 'Setting up'],
  setupOver: ['这个链接已失效', 'This link no longer works'],
  setupOverDetail: [
    '工作区已经建立，或者程序重新启动过：以终端里最新的链接为准。',
    'The workspace exists already, or the program was started again: the latest link in the terminal counts.',
  ],
  noToken: ['链接不完整', 'The link is not complete'],
  noTokenDetail: [
    '从终端里完整复制链接，连同 # 后面的部分。',
    'Copy the whole link from the terminal, with what follows the #.',
  ],
  toSignIn: ['去登录', 'Go to sign-in'],
  welcomeTitle: [(name: string) => `${name}，您好`, (name: string) => `Welcome, ${name}`],
  welcomeDetail: ['设置密码后即可登录。', 'Choose a password to sign in.'],
  welcomeGo: ['设置并登录', 'Set password and sign in'],
  welcomeBusy: ['正在设置', 'Setting the password'],
  welcomeOver: ['这个链接已失效', 'This link no longer works'],
  welcomeOverDetail: [
    '链接只能用一次，14 天内有效。请邀请您的人再发一个。',
    'It works once and within 14 days. Whoever invited you can make another.',
  ],
});
