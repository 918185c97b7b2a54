; Offers Minutewright under "Open with" for text files. The class that opens them is left as it is: only the list of
; programs that can is added to. (An entry in `fileAssociations` would make Minutewright the one that opens them.)

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Minutewright.Text" "" "Text document"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Minutewright.Text\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Minutewright.Text\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Minutewright.Text"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Minutewright.Text"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Minutewright.Text"
!macroend
