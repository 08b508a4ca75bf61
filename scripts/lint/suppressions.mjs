/** A suppression names what it silences and says why: `eslint-disable-next-line rule -- reason`. */
export const suppressions = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unnamed: 'Name the rules that this comment switches off.',
      unexplained: "Say why, after '--'.",
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const match = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)([^]*)$/.exec(
            comment.value,
          );
          if (!match) continue;
          const [rules, reason] = match[1].split(/\s-{2,}\s/);
          const problem = !rules.trim() ? 'unnamed' : !reason?.trim() ? 'unexplained' : null;
          // Column -1 lies before the comment, where it cannot silence the report about itself.
          const start = { line: comment.loc.start.line, column: -1 };
          if (problem) context.report({ loc: { start, end: comment.loc.end }, messageId: problem });
        }
      },
    };
  },
};
