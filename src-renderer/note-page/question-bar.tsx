import { CircleQuestionMark, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { usePage, usePageState } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { QUESTION_KEY } from './go-to-question.ts';
import './question-bar.css';

/**
 * What the program asks, in a strip of its own below the note: it covers no word of it. Escape or its cross put it away
 * unanswered.
 */
export function QuestionBar(): ReactNode {
  const page = usePage();
  const question = usePageState((state) => state.question);

  function leave(): void {
    page.store.change((state) => ({ ...state, question: null }));
    page.focusNote();
  }

  function keepKeys(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  }

  return (
    <div role="status">
      {question && (
        <section className="question" data-part="question" aria-label="Question" onKeyDown={keepKeys}>
          <CircleQuestionMark aria-hidden="true" size={17} strokeWidth={1.75} />
          <p>
            {question.words}{' '}
            <span className="question-key">
              <kbd>{QUESTION_KEY}</kbd> leads to the answers
            </span>
          </p>
          <div className="question-answers">
            {question.answers.map(({ label, choose }) => (
              <Button
                key={label}
                label={label}
                keepsCaret
                onPress={() => {
                  leave();
                  choose();
                  page.focusNote();
                }}
              />
            ))}
            <Button label="Ask again next time" icon={X} look="quiet" isOnlyIcon keepsCaret onPress={leave} />
          </div>
        </section>
      )}
    </div>
  );
}
