import { inviteSteps } from './invite-steps.mjs';
import { joinSteps } from './join-steps.mjs';
import { createMailbox } from './mailbox.mjs';
import { samplePeople } from './sample-people.mjs';

/**
 * Plays the plugin's main job over HTTP; true if every step succeeded. It ends at the first step that fails.
 */
export const playMainJob = async ({ siteUrl, mailboxUrl, admin }) => {
  const people = samplePeople();
  const mailbox = createMailbox(mailboxUrl);
  try {
    const panel = await inviteSteps.signInToPanel({ siteUrl, admin });
    await inviteSteps.switchOff({ panel });
    const program = await inviteSteps.findProgram({ panel });
    await inviteSteps.seeSendingRefused({ panel, program, people });
    await inviteSteps.switchOn({ panel });
    await inviteSteps.invite({ panel, program, people });
    const letter = await inviteSteps.receiveLetters({ mailbox, people });

    const link = await joinSteps.openLink({ siteUrl, letter });
    await joinSteps.seeStrangerRefused({ siteUrl, mark: people.mark });
    const password = await joinSteps.setPassword({ siteUrl, link });
    const member = await joinSteps.signIn({ siteUrl, email: letter.to[0], password });
    await joinSteps.book({ member });
    await joinSteps.receiveWelcome({ mailbox, email: letter.to[0] });
    await joinSteps.seeOnRoster({ panel, email: letter.to[0] });
    return true;
  } catch {
    // The step that failed has printed why.
    console.log('\n  The main job did not hold: see the cross above.');
    return false;
  }
};
