import type { Settings } from '../../../shared/contracts/settings';
import { defaultSettings } from '../../../shared/schemas/settings';
import type { InvitationLetterInput, LetterContent } from '../../../server/src/letters';

export const organisation: Settings['organisation'] = {
  ...defaultSettings.organisation,
  name: 'Harbour Rowing Club',
};

export const invitationSettings = defaultSettings.invitationLetter;

export const link = 'https://members.example.org/join/3kTq9YbXw0PzR5uL1mNc7dVhJs2fGa8eQxZi4oWtBnK';

export const invitation: InvitationLetterInput = {
  settings: { organisation, invitationLetter: invitationSettings },
  wording: { subject: null, buttonText: null, message: null },
  member: { firstName: 'Alice', lastName: 'Okonkwo' },
  program: null,
  link,
  expiresAt: new Date('2026-03-28T22:53:40Z'),
  language: 'en',
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
  button: { label: 'The button', url: link },
  linkHint: 'The hint:',
  afterButton: ['It works until then.'],
  apps: [{ label: 'The app', url: 'https://app.example.org/?a=1&b=2' }],
  video: { label: 'The video', url: 'https://example.org/video' },
  closing: ['You can ignore this.', 'Kind regards'],
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
