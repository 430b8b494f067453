import { inviteSteps } from '../demo/invite-steps.mjs';
import { joinSteps } from '../demo/join-steps.mjs';
import { createMailbox } from '../demo/mailbox.mjs';
import { samplePeople } from '../demo/sample-people.mjs';
import { officeSteps } from './office-steps.mjs';
import { seeSweepExpire } from './sweep-steps.mjs';

const inviteAll = async ({ panel, mailbox, people }) => {
  const program = await inviteSteps.findProgram({ panel });
  await inviteSteps.seeSendingRefused({ panel, program, people });
  await inviteSteps.switchOn({ panel });
  await inviteSteps.invite({ panel, program, people });
  return inviteSteps.receiveLetters({ mailbox, people });
};

const joinAndBook = async ({ siteUrl, panel, mailbox, people, letter }) => {
  const email = letter.to[0];
  const link = await joinSteps.openLink({ siteUrl, letter });
  await joinSteps.seeStrangerRefused({ siteUrl, mark: people.mark });
  const password = await joinSteps.setPassword({ siteUrl, link });
  const member = await joinSteps.signIn({ siteUrl, email, password });
  await joinSteps.book({ member });
  await joinSteps.receiveWelcome({ mailbox, email });
  await joinSteps.seeOnRoster({ panel, email });
};

/** Plays the demo's steps over HTTP, and then those of an office, including the sweep. */
export const playWholeJob = async ({ siteUrl, mailboxUrl, folder, panel }) => {
  const people = samplePeople();
  const mailbox = createMailbox(mailboxUrl);
  const letter = await inviteAll({ panel, mailbox, people });
  await joinAndBook({ siteUrl, panel, mailbox, people, letter });
  const [, cancelled, expired] = people.emails;
  await officeSteps.readOutputLog({ panel, people });
  await officeSteps.resend({ panel, mailbox, email: cancelled });
  await officeSteps.cancel({ panel, email: cancelled });
  await seeSweepExpire({ folder, panel, email: expired });
};
