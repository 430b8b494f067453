import { untilDone } from '../../support/act';
import { actOnInvitations, inviteBatch } from '../../support/invite';
import { findRows, officeForTests } from '../../support/office';

jest.setTimeout(300_000);

/** More than one chunk of the walk over a selection. */
const count = 505;

describe('a selection of more than one chunk', () => {
  const office = officeForTests({
    config: { maxAddresses: 1000, worker: { enabled: false } },
  });

  const countOf = async (state: string): Promise<number> =>
    (await findRows(office, 'invitation', { state })).length;

  /** So many are worked off after the answer. */
  const act = async (action: 'resend' | 'cancel') => {
    const { id } = await actOnInvitations(office.site, action, { all: true });
    return untilDone(office.site, id, 240_000);
  };

  beforeAll(async () => {
    const addresses = Array.from({ length: count }, (_, index) => `p${index}@large.test`);
    await inviteBatch(office.site, addresses.slice(0, 500));
    await inviteBatch(office.site, addresses.slice(500));
  });

  it('is resent once each and comes to an end', async () => {
    expect(await act('resend')).toMatchObject({ counts: { resent: count } });
    expect([await countOf('pending'), await countOf('replaced')]).toEqual([count, count]);
  });

  it('is cancelled whole', async () => {
    expect(await act('cancel')).toMatchObject({ counts: { cancelled: count } });
    expect(await countOf('pending')).toBe(0);
    const waiting = await findRows(office, 'letter', { state: 'queued' });
    expect(waiting).toEqual([]);
  });
});
