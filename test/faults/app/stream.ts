/** What is typed in the fault tests: numbered words without end, so that any part of them tells its own place. */
export function stream(length: number): string {
  let text = '';
  for (let number = 1; text.length < length; number++) text += `word ${number}. `;
  return text.slice(0, length);
}

/** How many characters of the stream, from its beginning, stand in a text in one piece. */
export function typedIn(text: string): number {
  const at = text.indexOf(START);
  if (at < 0) return 0;
  const rest = text.slice(at);
  const whole = stream(rest.length);
  let length = 0;
  while (length < rest.length && rest[length] === whole[length]) length++;
  return length;
}

const START = stream('word 1.'.length);
