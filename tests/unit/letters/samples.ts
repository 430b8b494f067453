import type { Settings } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../support/default-settings';
import type { LetterContent, LetterData } from '../../../server/src/mail/letters';

export const organisation: Settings['organisation'] = {
  ...defaultSettings.organisation,
  name: 'Harbour Rowing Club',
};

export const link = 'https://members.example.org/join/3kTq9YbXw0PzR5uL1mNc7dVhJs2fGa8eQxZi4oWtBnK';

export const invitation: LetterData['invitation'] = {
  language: 'en',
  organisation,
  member: { email: 'alice@example.org', firstName: 'Alice', lastName: 'Okonkwo' },
  program: null,
  inviter: null,
  texts: { subject: '', heading: '', text: '', buttonText: '', benefits: [] },
  message: '',
  videoUrl: '',
  link,
  declineLink: `${link}/decline`,
  expiresAt: new Date('2026-03-28T22:53:40Z'),
};

/** Every field a letter can have. */
export const fullContent: LetterContent = {
  language: 'en',
  subject: 'The subject',
  organisation: 'The organisation',
  heading: 'The heading',
  greeting: 'Hello Alice,',
  paragraphs: ['First paragraph', 'Second paragraph\nwith a second line'],
  note: { title: 'The note', paragraphs: ['Said in person'] },
  list: { title: 'The list', items: ['One thing', 'Another thing'] },
  afterList: ['What follows from the list'],
  button: { label: 'The button', url: link },
  linkHint: 'The hint:',
  afterButton: ['It works until then.'],
  apps: [{ label: 'The app', url: 'https://app.example.org/?a=1&b=2' }],
  video: { label: 'The video', url: 'https://example.org/video' },
  closing: ['You can ignore this.', 'Kind regards'],
  smallPrint: ['You know us.'],
  decline: { question: 'Not expected?', label: 'Say no', url: `${link}/decline` },
  support: { label: 'Ask', address: 'help@example.org' },
  privacy: { label: 'Privacy', url: 'https://example.org/privacy' },
};

/** Wording that must come out as typed, in every field that takes wording. */
export const literalWordings = [
  '{{constructor}}',
  '{{{link}}} {{&link}} {{#paragraphs}}x{{/paragraphs}} {{! gone }} {{=<% %>=}}',
  '<%= process.env %>',
  '${7*7}',
  '<a href="https://evil.example">click</a>',
  '<script>alert(1)</script>',
  '"quoted" & \'single\' &lt;entity&gt;',
  '$& $1 $$',
];
