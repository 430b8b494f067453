import type { Language } from '../../../shared/contracts/languages';
import type { LetterData, LetterName } from './letter-data';

/** For samples: what a letter to the organisation could be about. */
export const sampleNotice: Pick<LetterData['notice'], 'batch' | 'problems' | 'more'> = {
  batch: { createdAt: new Date('2026-03-21T09:30:00Z'), total: 40 },
  problems: [
    { email: 'robin@exmaple.org', reason: '550 5.1.1 No such user here' },
    { email: 'sam@example.org', reason: '552 5.2.2 Mailbox full' },
    { email: 'kim@example.com', reason: '554 5.7.1 Message refused: looks like junk' },
  ],
  more: 0,
};

export const sampleReader = { email: 'alex@example.org', firstName: 'Alex', lastName: 'Morgan' };

const organisation: LetterData['invitation']['organisation'] = {
  name: 'Harbour Rowing Club',
  language: 'en',
  timeZone: 'Europe/Amsterdam',
  logoUrl: '',
  colour: '',
  fromName: '',
  replyTo: 'office@harbour.example',
  supportAddress: 'help@harbour.example',
  privacyUrl: 'https://harbour.example/privacy',
  forgotPasswordUrl: 'https://app.harbour.example/forgot-password',
  noticesTo: [],
};

const link = 'https://members.harbour.example/api/member-invites/join/sample';

const noTexts = { subject: '', heading: '', text: '', buttonText: '', benefits: [] as string[] };

/** Data for each letter, with everything in it that a letter can say. */
export const sampleLetter = <Name extends LetterName>(
  name: Name,
  language: Language,
): LetterData[Name] => {
  const frame = { language, organisation: { ...organisation, language } };
  const invitation: LetterData['invitation'] = {
    ...frame,
    member: sampleReader,
    program: { name: 'Evening rowing' },
    inviter: 'Marit de Vries',
    texts: { ...noTexts, benefits: ['Harbour 24/7', 'Café “De Boei”'] },
    message: '',
    videoUrl: 'https://harbour.example/video',
    link,
    declineLink: `${link}/decline`,
    expiresAt: new Date('2026-03-28T22:53:00Z'),
  };
  const samples: LetterData = {
    invitation,
    reminder: invitation,
    welcome: {
      ...frame,
      member: sampleReader,
      programs: [{ name: 'Evening rowing' }, { name: 'Sculling' }],
      texts: { subject: '', text: '' },
      webAppUrl: 'https://app.harbour.example/',
      appStoreUrl: 'https://apps.apple.com/app/id1',
      googlePlayUrl: 'https://play.google.com/store/apps/details?id=harbour',
    },
    receipt: { ...frame, member: sampleReader, setAt: new Date('2026-03-22T18:05:00Z') },
    notice: {
      ...frame,
      ...sampleNotice,
      panelUrl: 'https://members.harbour.example/admin/plugins/member-invites/pending',
    },
    renewalNotice: {
      ...frame,
      member: sampleReader,
      program: { name: 'Evening rowing' },
      expiredAt: new Date('2026-03-28T22:53:00Z'),
      panelUrl: 'https://members.harbour.example/admin/plugins/member-invites',
    },
  };
  return samples[name];
};
