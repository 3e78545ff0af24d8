import { isExpected, REPLIES } from './attendee';

describe('who is to be there', () => {
  it('is everybody with a name or a substitute, whoever asks for leave included until it is approved', () => {
    expect(REPLIES.filter(reply => isExpected({ reply }))).toEqual(['named', 'attending', 'leave-asked', 'substitute']);
  });
});
