/** Leads to the answers of what is asked. */
export const QUESTION_KEY = 'F9';

/** Puts the focus to the first answer of what the program asks; false where it asks nothing. */
export function goToQuestion(document: Document): boolean {
  const answer = document.querySelector<HTMLElement>('[data-part="question"] button');
  answer?.focus();
  return answer !== null;
}
