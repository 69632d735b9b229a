# Families, people, wishes, consent, enrolment.

# List and search
homes-find = Find a family or a person
homes-find-hint = Any part of a name, a nickname, or where they live.
homes-count = { $count ->
    [one] One family is on this phone.
   *[other] { $count } families are on this phone.
}
homes-found = { $count ->
    [one] One family found.
   *[other] { $count } families found.
}
homes-none = No family is on this phone yet
homes-none-hint = Sync to fetch your families, or enrol the first one.
homes-none-found = Nobody is called so here
homes-none-found-hint = Try fewer letters, or another name of theirs.
homes-enrol = Enrol a family
homes-people = { $count ->
    [one] One person
   *[other] { $count } people
}
homes-away = Moved away
homes-merged = Same as another
homes-died = Died
homes-left = Lives elsewhere
homes-here-only = Not sent
homes-two-words = Two versions
homes-another = another family
homes-reading = One moment…
homes-keep = Keep
homes-nothing-changed = Nothing was changed.
homes-find-other = Find the other family
homes-chosen = Chosen

# Ages, sexes, what is typed about a person
homes-age-day = { $count ->
    [one] one day old
   *[other] { $count } days old
}
homes-age-week = { $count ->
    [one] one week old
   *[other] { $count } weeks old
}
homes-age-month = { $count ->
    [one] one month old
   *[other] { $count } months old
}
homes-age-year = { $count ->
    [one] one year old
   *[other] { $count } years old
}
homes-age-about = { $age }, about
homes-age-unknown = age not known
homes-nickname = Nickname
homes-nickname-hint = What neighbours call her or him, if they do.
homes-head-who = Who is head of the household?
homes-head-none = Not said
homes-head = Head of the household
homes-headed-by = of { $name }
homes-sex = Sex
homes-sex-female = Female
homes-sex-male = Male
homes-sex-other = Other
homes-sex-not-said = Not said
homes-name = Name
homes-name-hint = As people call them.
homes-name-newborn = If the child has no name yet, write whose child it is: baby of Akinyi.
homes-knows = What is known of the age?
homes-knows-age = How old
homes-knows-day = The day of birth
homes-knows-none = Neither
homes-born-on = Born on
homes-age = How old, in figures
homes-unit = Counted in
homes-unit-year = Years
homes-unit-month = Months
homes-unit-week = Weeks
homes-unit-day = Days
homes-fault-name = Write a name. It may be a nickname.
homes-fault-day = Choose the day.
homes-fault-future = This day has not come yet.
homes-fault-age = Write the age in figures, such as 4.
homes-fault-family = Write what the family is called.
homes-family-name = What the family is called
homes-family-name-hint = Often the name of the head of the family.
homes-place = Place
homes-neighbourhood = Neighbourhood
homes-neighbourhood-hint = So that somebody else finds the house: behind the mill.
homes-position = I stand at the house: keep the position
homes-position-again = Find the position anew
homes-position-hint = Only if the family agrees. It is found once, now, to find the house and to plan the way. Nobody follows you.
homes-position-kept = The position is kept.
homes-locating = Looking for the position…
homes-no-position = The phone does not find the position. Go outside and try again, or leave it out.

# A family's page
home-title = Family
home-not-here = This is not on this phone
home-not-here-hint = Somebody else may look after this family now. Sync to see.
home-who = Who lives here
home-nobody = Nobody is written down here yet.
home-add-person = Somebody else lives here
home-add-birth = A child was born
home-former = { $count ->
    [one] One person who was here before
   *[other] { $count } people who were here before
}
home-due = Due now
home-late = Late
home-story = What happened
home-story-all = Show all { $count }
home-changes = Changes
home-edit = Put name or place right
home-kept = Kept.
home-wishes = How they want to be visited
home-consent = What they agreed to
home-move = The family moves
home-return = The family is back
home-same = This family is here twice
home-here-only = Some of this is only on this phone.
home-here-only-todo = It goes out by itself when there is a network.
home-here-only-open = See what has not been sent
home-away = This family moved away on { $day }.
home-away-todo = If they are back, say so below.
home-merged = This folder and that of { $name } are one family.
home-merged-open = Open { $name }
home-merged-undo = They are two families after all

# The story, line by line
story-household-enrolled = The family was enrolled
story-household-arrived = The family came from another community
story-household-corrected = Name or place was put right
story-household-assigned = Another health worker looks after them
story-household-moved-away = The family moved away
story-household-returned = The family came back
story-household-merged = The same as another family
story-household-visit-planned = A supervisor plans to come along
story-merge-undone = They were two after all
story-person-joined = Somebody joined the family
story-person-corrected = What is known of somebody was put right
story-person-died = Somebody died
story-person-left = Somebody went to live elsewhere
story-person-merged = Two were the same person
story-wish-stated = They said how they want to be visited
story-consent-given = They agreed to be in the book
story-consent-withdrawn = They no longer agree
story-visit = { $service }
story-erased = Erased: only the line is left
story-other = Something else was written down
story-held = Looked into
story-void = Struck through
story-danger = Danger sign

# A person
person-title = Person
person-born = Born on { $day }
person-estimated = The day of birth is reckoned from the age.
person-two-words = Two people put this person right in different ways.
person-two-words-todo = Ask the family, and put it right once more.
person-flags = Something here cannot be right.
person-flags-todo = Look at name and days, and put them right.
person-visits = Visits to this person
person-edit = Put right what is known
person-leave = Goes to live elsewhere
person-die = Has died
person-same = Is here twice
person-merged = Is the same person as { $name }.
person-came-back = Has come back
person-kept = { $name }: kept.
person-came-title = Somebody lives here
person-came-lead = Who came to live with this family, or was forgotten.
person-born-title = A child was born
person-born-lead = The child joins this family.
person-edit-title = Put right
person-edit-lead = Change only what is wrong. What was written before stays in the book.
person-lives-title = The person lives
person-lives-yes = Yes, it was a mistake
person-lives-done = { $name } is among the living again.
person-back-title = Back in this family
person-back-yes = Yes, lives here again
person-back-done = { $name } lives here again.

# Twice here
merge-undo = They are two after all
merge-undone = Written down: they are two.

# Moving

# Wishes
wishes-title = How to visit
wishes-lead = Ask where nobody listens. What they do not say stays empty.
wishes-none = No wishes are written down: ask how they want to be visited.
wishes-family = How the family wants to be visited
wishes-of = How { $name } wants to be visited
wishes-look = How they want to be visited
wishes-since = Said on { $day }
wishes-whose = Whose wish is it?
wishes-everybody = The whole family
wishes-visibility = How visibly
wishes-visibility-any = All the same
wishes-visibility-plain = Without uniform
wishes-visibility-uniform = In uniform
wishes-place = Where
wishes-place-hint = At home, behind the house, at the clinic…
wishes-time = When
wishes-time-hint = Mornings, after the market, when the husband is out…
wishes-present = Who may be there
wishes-present-hint = Alone, with the sister, not with the mother-in-law…
wishes-contact = Safe way to reach them
wishes-contact-hint = Call the sister first; no text messages…
wishes-done = Their wish is kept.

# Consent
consent-title = What they agreed to
consent-lead = Read this to the family, or let the phone read it. They may say no and lose nothing.
consent-aloud = Read it aloud
consent-stop = Stop reading
consent-no-voice = This phone has no voice in this language: read it aloud yourself.
consent-version = Version { $version } of these words
consent-agree = They agree
consent-not-yet = Not yet
consent-not-yet-done = Nothing was written down. Come again another day.
consent-agreed-done = Their consent is kept.
consent-given = They agreed on { $day } (version { $version }).
consent-missing = No consent is written down for this family.
consent-missing-todo = Read it to them before you write anything more.
consent-older = They agreed to older words.
consent-older-todo = Read the new words to them.
consent-read = Read it to them
consent-withdrawn = Since { $day } they no longer agree.
consent-withdrawn-todo = Write nothing more down, unless they agree again. They may still come to the health facility.
consent-withdraw = They no longer agree
consent-withdraw-yes = Write it down
consent-withdraw-what = From now on nothing more is asked of them or written down. What was written can be erased: tell your supervisor if they want that.
consent-withdrawn-done = Written down. It goes to everyone who looks after them.
consent-whose = Who no longer agrees?
consent-everybody = The whole family
consent-reason = Why, if they want to say
consent-reason-hint = They need not give a reason.
consent-1-what-title = What we write down
consent-1-what = The names and ages of the people in your family, where you live, and what we talk about and do at each visit.
consent-1-why-title = What it is for
consent-1-why = So that I know when to come again, what you need, and so that the health facility knows what was done.
consent-1-who-title = Who sees it
consent-1-who = I do, and whoever looks after your family after me. A supervisor sees it only when a visit together is planned. Your community’s committee and the managers see numbers, without names. Every look is written down, and you may ask who looked.
consent-1-never-title = What never happens
consent-1-never = It is not sold, not shown to neighbours, police or landlords, and nobody is punished for what is in it.
consent-1-free-title = You are free
consent-1-free = You may say no, leave out any question, or take it back on any day. You still get care at the health facility.
consent-1-see-title = Your own record
consent-1-see = You may see what is written, have it put right, or have it erased. Ask me, the committee or the health facility.

# Enrolment
enrol-title = Enrol a family
enrol-no-book = You have no book to enrol families in today. Ask your supervisor.
enrol-book = In which community?
enrol-step-family = Step 2 of 4: the family
enrol-step-people = Step 3 of 4: who lives there
enrol-step-look = Step 4 of 4: look it over
enrol-kept = You had begun this. It is still here.
enrol-next = Next
enrol-back = Back
enrol-person = Person { $number }
enrol-person-more = One more person
enrol-person-away = Take this person out
enrol-look-hint = Touch Back to change something. Later it can be put right as well.
enrol-save = Enrol the family
enrol-done = { $name } is in the book.
enrol-stop = Stop and throw this away
enrol-stop-yes = Yes, throw it away
enrol-stop-what = What you typed for this family is lost. Nothing of it is in the book yet.

before-title = The story before
before-note = as their old community told it
before-what = This is what was written down where they lived before. Nothing can be added to it here.
before-not-here = Their old story is not on this phone
before-not-here-hint = It comes with a sync, once both communities have written down that they moved.
person-died = Died on { $day }.
person-died-wrong = This is wrong: the person lives
person-left = Lives elsewhere since { $day }.
