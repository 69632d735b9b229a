# The frame of the app: bars, tabs, first start, lock, sync, settings.
back = Back
hide = Hide
no-back = No, go back
today-title = Today
homes-title = Families
mine-title = My work
sync-title = Sync
supervisor-title = My health workers
committee-title = Our community
nurse-title = Our health facility
stand-in = { $families ->
    [one] One family is on this phone.
   *[other] { $families } families are on this phone.
}
