import { troubleOf } from '../../../server/src/domain/delivery-trouble';

describe('what was wrong with a letter', () => {
  it.each([
    ['550 5.1.1 <bob@x.org>: Recipient address rejected: User unknown', 'no_such_address'],
    ['553 5.1.2 no such domain', 'no_such_address'],
    ['550 No such mailbox here', 'no_such_address'],
    ['550 5.2.1 The account is disabled', 'no_such_address'],
    ['552 5.2.2 Mailbox full', 'mailbox_full'],
    ['452-4.2.2 The recipient’s inbox is out of storage space', 'mailbox_full'],
    ['552 Requested mail action aborted: exceeded storage allocation', 'mailbox_full'],
    ['550 5.7.1 Message rejected due to SPF', 'refused'],
    ['554 Transaction failed', 'refused'],
    ['554 5.6.0 bad message content', 'other'],
    ['connect ECONNREFUSED 127.0.0.1:25', 'other'],
    ['The mail provider did not answer.', 'other'],
    ['queued as 1550123', 'other'],
    ['', 'other'],
  ])('%j is %s', (reason, trouble) => {
    expect(troubleOf(reason)).toBe(trouble);
  });
});
