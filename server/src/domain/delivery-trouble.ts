/** The kinds of delivery failures, as far as staff can do something about them. */
export const troubles = ['no_such_address', 'mailbox_full', 'refused', 'other'] as const;
export type DeliveryTrouble = (typeof troubles)[number];

/**
 * Reads what the far end answered: enhanced status codes first (RFC 3463: 5.1.x address, 5.2.2 full,
 * 5.7.x policy), then the basic code of a server that sends none (RFC 5321 §4.2.3).
 */
export const troubleOf = (reason: string): DeliveryTrouble => {
  const enhanced = /(?<!\d)[45]\.(\d)\.(\d{1,3})(?!\d)/.exec(reason);
  if (enhanced) {
    const [, subject, detail] = enhanced;
    if (subject === '1') return 'no_such_address';
    if (subject === '2') return detail === '2' ? 'mailbox_full' : 'no_such_address';
    return subject === '7' ? 'refused' : 'other';
  }
  const [code] = /(?<!\d)5\d\d(?!\d)/.exec(reason) ?? [];
  if (code === '550' || code === '551' || code === '553') return 'no_such_address';
  if (code === '552') return 'mailbox_full';
  return code === '554' ? 'refused' : 'other';
};
