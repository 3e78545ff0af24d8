import { defineWords } from '@yicheng/ui';

export const pictureWords = defineWords({
  pictures: ['图片', 'Pictures'],
  add: ['添加图片', 'Add pictures'],
  caption: ['说明', 'Caption'],
  captionOf: [(n: number) => `第 ${n} 张的说明`, (n: number) => `Caption of picture ${n}`],
  remove: [(n: number) => `删除第 ${n} 张`, (n: number) => `Remove picture ${n}`],
  waiting: ['待上传', 'To be uploaded'],
  why: [
    '发布后参会人员可见。拍摄地点等信息不保留。',
    'Attendees see them once released. Where they were taken is not kept.',
  ],
  refused: ['有一张图片没有被接受：只收 JPEG、PNG、WebP。', 'A picture was not accepted: only JPEG, PNG and WebP.'],
  full: ['最多 12 张', 'Twelve at most'],
});
