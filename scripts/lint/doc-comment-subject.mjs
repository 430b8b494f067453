const withoutSubject = /^(What|Of|Whom|Whose|Whether|Who|With|Those)\b/;

/** The first word of a comment, behind its stars and white space. */
const opening = (comment) => comment.value.replace(/^[*\s]+/, '');

/**
 * A comment is a sentence with a subject and a verb. One that begins with these words has no subject, and its reader
 * must guess who does what.
 */
export const docCommentSubject = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      noSubject: 'A comment that begins with "{{word}}" has no subject: say who does what.',
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const isDoc = comment.type === 'Block' && comment.value.startsWith('*');
        const [word] = withoutSubject.exec(opening(comment)) ?? [];
        if (isDoc && word) {
          context.report({ loc: comment.loc, messageId: 'noSubject', data: { word } });
        }
      }
    },
  }),
};
