; What Counter adds to the installer for Windows. electron-builder reads it (nsis.include), and calls the macro when the
; uninstaller starts, after its own question and after Counter is closed.

; Counter itself counts what waits in its outboxes and asks, in the language of its staff (main/window/uninstalling.ts).
; It is not asked where nobody sees it: a silent uninstallation, and the one that an update makes of the version before.
; Whoever passes --delete-app-data has said already that the data go. A Counter that does not start holds nobody up: only
; its own answer 10 ends the uninstaller.
!macro customUnInit
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/S" $R1
  ${If} ${Errors}
  ${AndIfNot} ${isUpdated}
  ${AndIfNot} ${isDeleteAppData}
    ExecWait '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --before-uninstall' $R0
    ; What Counter started ends a moment after it, and holds its files until then.
    Sleep 1000
    ${If} $R0 == 10
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${EndIf}
!macroend
