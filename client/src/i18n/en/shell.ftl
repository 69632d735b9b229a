# The frame of the app: bars, tabs, first start, lock, sync, settings.

## Bars and tabs
back = Back
hide = Hide
skip = Skip to the page
no-back = No, go back
go-on = Go on
go-home = Go home
or = or
begin = Begin
looking = Looking …
tabs = Parts of the app
tab-today = Today
tab-home = Home
tab-homes = Families
tab-mine = My work
tab-sync = Sync
today-title = Today
homes-title = Families
mine-title = My work
supervisor-title = My health workers
committee-title = Our community
nurse-title = Our health facility
stand-in = { $families ->
    [one] One family is on this phone.
   *[other] { $families } families are on this phone.
}
unsent = { $count ->
    [one] 1 entry is on this phone only
   *[other] { $count } entries are on this phone only
}
seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
minutes-short = { $count } min
calendar = Calendar
language = Language
language-missing = This language is not on the phone yet. Find a network and choose it again.
screen-missing = This page is not here
screen-missing-what = This part of the app could not be loaded.
screen-missing-do = Find a network, close the app and open it again. Nothing is lost.

## First start
first-title = Welcome to Ubia
first-lead = The work book of community health workers: whom to visit and why, what was done, what was earned.
first-offline = It works without a network.
first-lock = What families tell you is locked with your PIN.
first-sync = When there is a network, your work goes where it belongs.
first-code = I have a code
first-where = The code comes on paper or as a picture, from your supervisor or your committee. It works once.

## Admission
admit-step = Step { $step } of { $of }
admit-code-title = Your code
admit-symbol-title = Choose your sign
admit-pin-title = Choose a PIN
admit-again-title = The same PIN again
admit-asking-title = One moment
admit-asking = This phone makes your key and shows the code. The key never leaves the phone.
code-scan = Read the picture
code-label = Code from the paper
code-hint = 26 letters and numbers. Small letters will do; you need not type the lines between.
code-left = { $count ->
    [0] The code is complete.
    [one] 1 more.
   *[other] { $count } more.
}
scan-how = Hold the picture in front of the camera.
scan-stop = Type it instead
camera-refused = The camera may not be used.
camera-refused-do = Allow the camera, or type the code.
symbol-title = Your sign
symbol-why = It stands on the lock screen in place of your name, so that nobody who finds the phone learns whose it is.
symbol-fish = Fish
symbol-bird = Bird
symbol-tree = Tree
symbol-drum = Drum
symbol-boat = Boat
symbol-star = Star
symbol-pot = Pot
symbol-leaf = Leaf
symbol-moon = Moon
symbol-flower = Flower
symbol-hill = Hill
symbol-hut = House
admit-code = The server does not take this code.
admit-code-do = Look at each letter again. A code works once: if it was used, ask for a new one.
admit-unreached = There is no network now.
admit-unreached-do = Go where there is a network and try again. The code still works.
admit-slow_down = Too many tries.
admit-slow_down-do = Wait a minute, then try again.
admit-try_again = It did not work this time.
admit-try_again-do = Try again in a little while. The code still works.
admit-refused = The server refused.
admit-refused-do = Ask whoever gave you the code for a new one.
admit-pin_short = The PIN is too short.
admit-pin_short-do = Take six digits or more.
admit-pin_simple = Anyone would try this PIN first.
admit-pin_simple-do = Choose digits that do not stand in a row and are not all the same.
pin-why = Six digits or more. Do not take your birthday, and tell nobody. It cannot be looked up: only you know it.
pin-new = New PIN
pin-again = New PIN once more
pin-differs = The two PINs are not the same.
pin-differs-do = Choose the PIN once more.
pin-typed = { $count ->
    [0] No digit yet.
    [one] 1 digit typed.
   *[other] { $count } digits typed.
}
pin-busy = Opening, please wait.
pin-erase = Erase
pin-open = Open
admitted = You are in.
admitted-what = Your key was made on this phone. The families you look after come with the first sync.
kept-title = Before you begin
keeping-kept = The browser promised to keep your work.
keeping-refused = The browser did not promise to keep your work.
keeping-refused-what = If the phone runs full, the browser might throw away what is on this phone only.
keeping-refused-do = Put the app on the home screen, and sync often.
install = Put the app on the home screen
keeping-ask = Ask again
hide-how = “Hide” locks at once and shows a calendar. Press the month’s name to come back.
lock-how = When nobody touches it for a few minutes, the app locks itself. What you were filling in stays.

## Lock
lock-title = Who are you?
lock-pin-title = Your PIN
lock-pin = PIN
lock-pin-bound = PIN, and then this phone’s own lock
lock-other = Let somebody else in
lock-unsent = { $count ->
    [one] 1 entry is on this phone only. It goes out by itself when there is a network.
   *[other] { $count } entries are on this phone only. They go out by themselves when there is a network.
}
pin-wrong = That was not the right PIN.
pin-wait = Try again in { $wait }.
pin-forgotten = I forgot my PIN
pin-forgotten-what = Nobody can look it up or set it anew. Ask your supervisor for a new code; it gives you a new key. What you wrote and did not send yet still goes out when there is a network.
unlock-failed = It could not be opened. Try again; if it stays so, close the app and open it anew.
unlock-device = This phone’s own lock was not passed. Try again. If the phone was reset, ask for a new code: your unsent work still goes out.
wiped-revoked = This phone’s key was withdrawn, and the families’ stories were taken off it.
wiped-revoked-do = What you wrote is kept and still goes out. Ask your supervisor for a new code.
wiped-silence = This phone had no network for too long, and the families’ stories were taken off it.
wiped-silence-do = What you wrote is kept. Open it where there is a network: the stories come back.

## Notices
newer = A newer app is ready.
newer-what = The app closes for a moment and asks for your PIN. Nothing is lost.
newer-use = Use it now
warning = Warning
warning-more = See what to do
warning-revoked = This phone’s key was withdrawn.
warning-full = This phone has no room left.
warning-tight = This phone is nearly full.
warning-unkept = Work of more than a day is on this phone only, and the browser may throw it away.

## Sync
sync-title = Sync
sync-more = More
sync-waiting = { $count ->
    [one] 1 entry is on this phone only.
   *[other] { $count } entries are on this phone only.
}
sync-waiting-what = They go out by themselves when there is a network, also while the phone is locked.
sync-files = { $count ->
    [one] One picture or sound ({ $size }) is on this phone only. It goes out when the app is open.
   *[other] { $count } pictures or sounds ({ $size }) are on this phone only. They go out when the app is open.
}
sync-nothing = Everything you wrote has arrived.
sync-safe = Safe
sync-oldest = Oldest of them
sync-arrived = Last arrived
sync-heard = Server last heard
sync-never = not yet
sync-bytes = Data used
sync-bytes-both = { $up } out, { $down } in
sync-now = Sync now
sync-stop = Stop
sync-doing-push = Handing in what you wrote …
sync-doing-pull = Fetching what is new …
sync-doing-forms = Fetching forms …
sync-doing-files = Handing in pictures and sounds …
sync-doing-keep = Putting it away …
sync-progress = { $arrived } arrived, { $came } came.
sync-done = Done.
sync-done-do = You can go on with your work.
sync-unreached = The server could not be reached.
sync-unreached-do = Nothing is lost. It tries again by itself when there is a network.
sync-stopped = You stopped it.
sync-stopped-do = Next time it goes on from here.
sync-revoked = This phone’s key was withdrawn. The families’ stories were taken off it.
sync-revoked-do = What you wrote is kept and still goes out. Ask your supervisor for a new code.
sync-full = This phone has no room left.
sync-full-do = Delete pictures or films that you no longer need, then sync again.
held-title = { $count ->
    [one] 1 entry is kept apart
   *[other] { $count } entries are kept apart
}
held-what = They have arrived and are not lost. People look at them and decide.
held-to_settle = To settle
held-quarantine = Quarantine
held-key_revoked = Your key had been withdrawn when it arrived. Both sides decide whether it counts.
held-key_expired = Your key was too old when it arrived. Both sides decide whether it counts.
held-key_of_another_place = Your key belongs to another book. Both sides decide.
held-no_role = You had no part in this book on that day. Ask your supervisor.
held-unreadable = It could not be read. Show this to your supervisor.
held-other_content = Another entry has the same number. Show this to your supervisor.
held-no_mandate = It takes a mandate that you did not have.
held-unknown_kind = The server is older than this app and does not know it yet. It waits there.
held-other = It is kept apart ({ $reason }). Show this to your supervisor.

## Room
storage-title = Room on this phone
storage-room = Room
storage-used = { $used } of { $room } are used.
storage-unknown = The browser does not say how much room there is.
storage-tight-do = Delete pictures or films that you no longer need. Sync, so that your work is safe.

## Settings
settings-title = Settings
settings-who = You are { $name }.
settings-pin = PIN and phone
lock-now = Lock now
lock-time = Lock itself after
lock-time-hint = when nobody touches the phone
pin-change = Change the PIN
pin-old = Your PIN as it is now
pin-changed = The PIN was changed.
bind-title = Also ask for this phone’s lock
bind-note = fingerprint, face or pattern
wipe-title = Take the stories off this phone
wipe-note = what you wrote and your key stay
wipe-what = The families’ stories go from this phone now. They come back with the next sync. What you wrote and did not send yet stays.
wipe-yes = Take them off
wipe-done = The stories are off this phone.
remove-title = Remove my work from this phone
remove-note = when the phone goes to somebody else
check-charter = Check a printed charter
