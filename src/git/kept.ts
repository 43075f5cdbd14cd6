/** The same question gets the same answer for the rest of the run, and costs only once. Arguments must be told apart by their text. */
export function kept<Question extends readonly (string | number)[], Answer>(
  ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...question) => {
    const key = question.join('\0');
    const earlier = answers.get(key);
    if (earlier !== undefined) return earlier;
    const answer = ask(...question);
    answers.set(key, answer);
    return answer;
  };
}
