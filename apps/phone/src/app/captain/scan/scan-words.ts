import { defineWords } from '@yicheng/ui/kit-free';

export const words = defineWords({
  aim: ['对准参会证或手机上的参会码', 'Aim at the code on a badge or a phone'],
  noCamera: [
    '相机没有打开：没有允许，或这个网址没有加密。可以拍照识别，或在名单里点。',
    'The camera is not open: not allowed, or this address is not encrypted. Take a photo, or tap the list.',
  ],
  photo: ['拍照识别', 'From a photo'],
  close: ['关闭', 'Close'],
  loading: ['正在打开扫码', 'Opening the scanner'],
  notLoaded: ['扫码没有打开，在名单里点名', 'The scanner did not open; tap the list'],
  marked: [(name: string) => `${name} 已上车`, (name: string) => `${name} is aboard`],
  already: [(name: string) => `${name} 已经点过`, (name: string) => `${name} was marked already`],
  notOurs: [(name: string) => `${name} 不在本车名单上`, (name: string) => `${name} is not on this vehicle’s list`],
  takeAlong: [(name: string) => `${name} 乘本车`, (name: string) => `${name} rides here`],
  otherCode: ['这不是参会码', 'This is not a badge code'],
  unreadable: ['照片里没有认出参会码，靠近一些再拍', 'No code found in the photo; come closer and try again'],
});
