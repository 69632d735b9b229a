# Visits: choosing a form, filling it in, putting it right.

# Beginning a visit
visits-title = Visit
visits-begin = Begin a visit
visits-choose-title = A visit
visits-for-whom = For whom is the visit?
visits-family = The whole family
visits-is-due = due now
visits-which = What fits today
visits-due = Due
visits-others = Other forms
visits-none-fits = No form fits here today. Choose somebody of the family above.
visits-no-forms = No forms are on this phone yet
visits-no-forms-sync = Sync to fetch them
visits-form-away = This form is not on this phone yet. Sync to fetch it.
visits-refused = They do not agree to visits being written down.
visits-refused-todo = You may help in an emergency. Write nothing down unless they agree again.
visits-opening = The form is being opened…
visits-begun = A form for { $who } was begun
visits-begun-when = Last touched { $moment }. Nothing is lost.
visits-go-on = Go on

# During it
visits-danger = Danger sign: { $signs }
visits-danger-now = Go to the health facility now. Your answers are kept.
visits-not-kept = The visit could not be written down. Your answers are still here: press Finish again.
visits-kept = The visit is written down.
visits-put-right = The visit is put right.

# After it
visits-not-here = This visit is not on this phone
visits-minutes = { $count ->
    [one] One minute
   *[other] { $count } minutes
}
visits-arrived = Arrived
visits-corrected = { $count ->
    [one] Put right once
   *[other] Put right { $count } times
}
visits-void = This visit is struck through: it does not count.
visits-had-danger = { $count ->
    [one] One danger sign was seen.
   *[other] { $count } danger signs were seen.
}
visits-had-danger-todo = If they have not been to the health facility since, go there with them now.
visits-two-words = Two people put this visit right in different ways.
visits-two-words-todo = Talk to each other, and put it right once more.
visits-held = The server keeps a part of this apart until people look at it.
visits-held-todo = Your work is not lost. The Sync page says why.
visits-answers = Answers
visits-to-family = To the family { $name }
visits-right = Put it right
visits-correct = Change answers
visits-correct-what = The form opens with its answers. What you wrote before stays in the book, struck through.
visits-correct-yes = Open the form
visits-reason = Why?
visits-reason-hint = A few words, if you like.
visits-strike = This visit did not happen
visits-strike-what = The visit stays in the book, struck through, and does not count.
visits-strike-yes = Strike it through
visits-voided = The visit is struck through.
visits-files = { $count ->
    [one] One picture or sound is on this phone only.
   *[other] { $count } pictures or sounds are on this phone only.
}
visits-files-todo = They are encrypted. They follow when the visit has arrived and there is a network.
visits-files-arrived = { $count ->
    [one] One picture or sound has arrived.
   *[other] { $count } pictures or sounds have arrived.
}
visits-files-arrived-where = They are in the book, beside the visit. They take no room on this phone any more.

# Services
visits-service-erased = Erased
visits-service-household-visit = Household visit
visits-service-home-visit = Home visit
visits-service-anc-visit = Visit in pregnancy
visits-service-pnc-visit = Visit after birth
visits-service-child-check = Child’s health check
visits-service-sick-child = Sick child
visits-service-referral = Referral

# Screens of forms (ui/form); gaps are filled there.
visits-form-page = Page { $n } of about { $of }
visits-form-last = The last page
visits-form-progress = How far you are
visits-form-next = Next
visits-form-back = Back
visits-form-leave = Leave
visits-form-finish = Finish
visits-form-language = Language of the form
visits-form-working = One moment…
visits-form-required = needed
visits-form-guidance = More about this question
visits-form-picture = Picture of this question
visits-form-nothing = no answer
visits-form-read = Yes, I have read it
visits-form-no-answer = No answer?
visits-form-not-asked = Not asked
visits-form-unsafe = Unsafe to ask
visits-form-is-not-asked = You said: this was not asked. Go on when you like.
visits-form-is-unsafe = You said: it was unsafe to ask. Go on when you like.
visits-form-take-back = Take it back
visits-form-fault-required = Please answer this, or say why there is no answer.
visits-form-fault-constraint = This answer does not fit. Look at it again.
visits-form-fault-type = This cannot be read. Write it in figures, like 12.
visits-form-choose = Choose…
visits-form-search = Type to find
visits-form-more = { $n } more. Type a part of the name to find them.
visits-form-none-found = Nothing is called so. Try a part of the name.
visits-form-up = Up: { $what }
visits-form-down = Down: { $what }
visits-form-order-is = The order is right so
visits-form-day = Day
visits-form-month = Month
visits-form-year = Year
visits-form-locate = Where am I?
visits-form-locating = Looking for the place…
visits-form-no-place = The phone does not find the place. Go outside and try again, or type it.
visits-form-accuracy = (to within { $metres } metres)
visits-form-type-place = Type the place
visits-form-latitude = Latitude
visits-form-longitude = Longitude
visits-form-add-point = Add a point
visits-form-take-image = Take or choose a picture
visits-form-take-audio = Record or choose a sound
visits-form-wanted-place = This form would like to know where you are. It is found once, now, if you press; else go on without.
visits-form-wanted-sound = This form would like a sound. Go on without one if you wish.
visits-form-take-video = Take or choose a film
visits-form-take-file = Choose a file
visits-form-another-file = Take another one
visits-form-kept-picture = The picture that was taken
visits-form-kept-file = Kept, { $size } kB
visits-form-draw = Draw or sign here
visits-form-clear = Wipe it off
visits-form-scan = Scan the code
visits-form-no-camera = The camera cannot be used. Type what stands below the code.
visits-form-start-timer = Start the timer
visits-form-seconds = { $n } seconds
visits-form-time-over = The time is over
visits-form-one-more = Is there one more? { $what }
visits-form-add = Yes, add one
visits-form-add-one = Add one more: { $what }
visits-form-no-more = No, go on
visits-form-instance = { $n } of { $of }
visits-form-remove = Take away
visits-form-remove-sure = Yes, take it away with its answers
visits-form-look-over = Look it over
visits-form-look-lead = Touch an answer to change it. When all is right, press Finish.
visits-form-look-faults = { $n } answers need a look. Touch one to go there.
visits-form-go-on-question = You have begun this form. Go on where you stopped?
visits-form-go-on-hint = What you had answered is still here, on this device.
visits-form-go-on = Go on
visits-form-begin-anew = Begin anew
visits-form-cannot = The form cannot be opened. Load the page again; if that does not help, call whoever runs the server.
