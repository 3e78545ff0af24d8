import { maskPhone, phoneTrouble, readPhone } from './phone';

describe('a phone number', () => {
  it.each([
    ['19900001000', { phone: '19900001000' }],
    [19900001001, { phone: '19900001001' }],
    [1.38e10, { phone: '13800000000' }],
    ['１９９００００１００２', { phone: '19900001002' }],
    ['199-0000-1004', { phone: '19900001004' }],
    ['19900001022\n', { phone: '19900001022' }],
    ['+86 199 0000 1022', { phone: '19900001022' }],
    ['8619900001022', { phone: '19900001022' }],
    ['+44 20 7946 0018', { phone: '+442079460018' }],
    ['(0758) 2231234', { phone: '07582231234' }],
    ['1990000123', { phone: '1990000123', problem: 'phone-short' }],
    ['199000012345', { phone: '199000012345', problem: 'phone-long' }],
    ['1.38E+10', { phone: '1.38E+10', problem: 'phone-digits-lost' }],
    ['问办公室', { phone: '问办公室', problem: 'phone-unreadable' }],
    ['', { problem: 'phone-missing' }],
    [null, { problem: 'phone-missing' }],
  ] as const)('written %p reads %p', (written, read) => {
    expect(readPhone(written)).toEqual(read);
  });

  it.each([
    [{ phone: '12' }, 'phone-short'],
    [{ phone: '**', phoneProblem: 'phone-short' }, 'phone-short'],
    [{ phone: '138****8765' }, undefined],
    [{ phone: '13812348765', phoneProblem: 'phone-short' }, undefined],
    [{ phone: null, phoneProblem: 'phone-short' }, undefined],
    [{}, undefined],
  ] as const)('of %j the trouble is %s', (of, trouble) => {
    expect(phoneTrouble(of)).toBe(trouble);
  });

  it.each([
    ['13812348765', '138****8765'],
    ['1990000123', '******0123'],
    ['+442079460018', '+44******0018'],
    ['12345', '*****'],
  ])('%s is shown as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});
