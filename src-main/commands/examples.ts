/** The examples below the help of each command. */
export const EXAMPLES = {
  program: `
Examples:
  minutewright convert board.txt --to docx     make board.docx beside board.txt
  minutewright import minutes.docx             make minutes.txt, a note, beside minutes.docx
  minutewright check notes/*.txt               tell the problems of all notes in a folder
  minutewright read board.txt                  tell what is in a note
  minutewright actions notes/*.txt --open      list what is still to be done

“minutewright convert --help” tells more of a command.`,
  convert: `
Examples:
  minutewright convert board.txt --to docx
  minutewright convert notes/*.txt --to docx --out word
  minutewright convert board.txt --to docx --layout decision-sheet --public --out decisions.docx
  minutewright convert board.txt --to docx --draft --line-numbers --base letterhead.docx
  minutewright convert board.txt --to html --layout agenda --out agenda.html --force
  minutewright convert board.txt --to json --out -
  cat board.txt | minutewright convert --stdin --to docx --out board.docx

A file that is already there is never replaced without --force, and a file is written whole or not at all.
--out is a file where it ends as the format does (board.docx), and otherwise a folder, made where it is
missing; with several notes it is always a folder. As JSON a note is a summary that includes the text of
each entry. With --public exempt matter is left out, with a sentence in its place, from whatever is written.
Exit code 1 where a note failed.`,
  import: `
Examples:
  minutewright import minutes.docx
  minutewright import word/*.docx --out notes
  minutewright import old.doc --out old-minutes.txt
  minutewright import minutes.docx --out - | minutewright check --stdin

A file that was made here comes back as the note that it was made of, with what was changed in it. What was left
out of a file, as comments and pictures, is told on standard error. Old Word files (.doc), OpenDocument texts (.odt)
and rich text (.rtf) are read where LibreOffice is installed. Nothing is replaced without --force. Exit code 1 where
a file failed.`,
  check: `
Examples:
  minutewright check board.txt
  minutewright check notes/*.txt
  minutewright check board.txt --json
  cat board.txt | minutewright check --stdin`,
  read: `
Examples:
  minutewright read board.txt
  minutewright read board.txt --json
  cat board.txt | minutewright read --stdin`,
  actions: `
Examples:
  minutewright actions notes/*.txt
  minutewright actions notes/*.txt --open
  minutewright actions notes/*.txt --csv > actions.csv
  minutewright actions board.txt --json`,
} as const;
