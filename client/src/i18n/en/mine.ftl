# Her own page: work, pay, contests.

mine-reading = Adding up …
mine-earlier = Earlier
mine-later = Later
mine-month = Month
mine-as-table = As a table
mine-print = Print this page
mine-here = On this phone only
mine-somebody = somebody

## Earned
mine-earned = Earned so far
mine-earned-why = By the agreed rates, for what has arrived. The server says the same number.
mine-earned-none = Nothing has arrived yet for this month.
mine-earned-more = More about it
mine-earned-line = Earned
mine-paid = Paid
mine-due = Due
mine-to-verify = Waits to be checked
mine-kept = Paid and kept after a correction
mine-here-title = On this phone only
mine-here-only = { $count ->
    [one] 1 visit is on this phone only.
   *[other] { $count } visits are on this phone only.
}
mine-here-more = What has not arrived changes what you earned by { $sum }.
mine-here-what = The number above does not count them yet.
mine-statement = My statement
mine-statement-note = each visit, and why
mine-promised = What is promised
mine-promised-note = the rates that both sides signed
mine-by-hand = { $service }: { $count } × { $rate } = { $sum }
mine-lines = Each visit, and why
mine-rule = Reckoned by rule { $rule }.
mine-scheme = By the agreed scheme
mine-rule-paid = { $count } × { $unit }.
mine-rule-paid-by-part = { $count } counted, at different amounts.
mine-rule-cut = It counts, but is over a limit.
mine-rule-nothing = Nothing of this was counted.
mine-rule-not-for = This is for workers with another “{ $about }”.
mine-rule-not-known = Not yet reported: { $about }.
mine-rule-test = Not reached: “{ $about }”. It stands at { $number }.
mine-rule-not-known = Not yet reported: { $about }. It is reckoned when somebody reports it.
mine-rule-condition = condition { $number }
mine-rule-minimum = What was missing to the agreed minimum.
mine-rule-deduction = Taken off, as the charter allows.
mine-rule-rounding = The total is rounded, as the scheme says.
mine-rule-over = { $sum } is over the limit “{ $limit }”.
mine-rule-own-limit = of this line
mine-rule-missing = { $missing } fewer than expected.
mine-rule-payer = Paid by: { $payer }.
mine-rule-share = Of { $whole }, { $payer } pays { $part }.
mine-why-rate = Counts at the agreed rate.
mine-why-no-rate = No rate is agreed for this service on this day.
mine-why-void = Taken back: it does not count.
mine-why-to-verify = The date is to be checked first. Nothing is lost.
mine-why-to-settle = Two people corrected it differently. It is to be settled first.
mine-why-erased = Its words were erased. What was paid stands.
mine-why-other-currency = Paid in another currency before. It is to be settled first.
mine-why-not-seen = It is not on this phone. What was paid stands.
mine-why-in-scheme = It counts in a line of its month, by the agreed scheme.
mine-why-scheme = By the agreed scheme, for the whole month.
mine-why-not-reported = Something that the scheme asks for is not reported yet. Nothing is lost.
mine-change-late = Of an earlier month, not paid until now.
mine-change-corrected = It was put right after it was paid.
mine-change-rule-corrected = Same visit, corrected rate.
mine-line = One visit
mine-line-gone = This visit is not in the statement any more.
mine-line-left = This family’s story has left the phone
mine-line-left-what = The visit still counts. Your supervisor can open it in the book.
mine-entries = What was written down
mine-entry-visit-made = Visit made
mine-entry-visit-corrected = Visit put right
mine-entry-visit-verified = Visit looked into
mine-entry-line = line { $line }
mine-by-you = by you
mine-by = by { $name }
mine-visit-open = Open the visit
mine-family-open = the family’s folder

## Work
mine-visits = Visits
mine-visits-count = { $count ->
    [0] No visits.
    [one] 1 visit.
   *[other] { $count } visits.
}
mine-visits-before = In { $month }: { $count }.
mine-by-service = By service
mine-soon = How soon
mine-soon-due = From due to visit: { $median ->
    [0] half of your visits came on the day or before
    [one] half of your visits came within 1 day
   *[other] half of your visits came within { $median } days
}{ $most ->
    [0] {""}
    [one] ; the longest took 1 day
   *[other] ; the longest took { $most } days
}. { $count ->
    [one] 1 visit was due.
   *[other] { $count } visits were due.
}
mine-soon-due-none = None of the visits was due before it was made.
mine-soon-arrival = From visit to arrival: { $median ->
    [0] half arrived on the same day
    [one] half arrived within 1 day
   *[other] half arrived within { $median } days
}{ $most ->
    [0] {""}
    [one] ; the longest took 1 day
   *[other] ; the longest took { $most } days
}.
mine-soon-arrival-none = None of these visits has arrived yet.
mine-ask = Questions to look at
mine-ask-what = Nobody is blamed by these. They are for you, and for the talk with your supervisor.
mine-asked = Danger signs asked: { $asked } of { $of } visits.
mine-asked-why = { $count ->
    [one] In 1 visit nothing says whether there were any. Was there no time, or was it not safe to ask?
   *[other] In { $count } visits nothing says whether there were any. Was there no time, or was it not safe to ask?
}
mine-corrected = Put right afterwards: { $count }.
mine-corrected-why = Putting right is good work. Is something in the form easy to get wrong?
mine-to-check = To be looked into: { $count }.
mine-to-check-why = A date or a correction does not fit. Is the clock of the phone right?
mine-to-check-see = See which
mine-trend = Visits over the months

## Payments
mine-payments = Payments
mine-payments-none = No payment has been ordered yet.
mine-payment = Payment
mine-payment-of = { $month }: { $sum }
mine-payment-for = Payment for { $month }
mine-payment-ordered = ordered on { $day }
mine-payment-asked = Did it come?
mine-payment-received = You have it
mine-payment-contested = Something is wrong
mine-payment-received-on = You said on { $day } that it came.
mine-payment-contested-on = You said on { $day } that something is wrong.
mine-payment-lines = What it pays
mine-payment-question = Did the whole sum come?
mine-payment-yes = Yes, I have it
mine-payment-no = Something is wrong
mine-payment-wrong-words = What is wrong?
mine-payment-thanks = Noted: the money came.
mine-payment-noted = Noted. Whoever pays sees your words after the next sync.
mine-paid-rate = the agreed rate
mine-paid-late = of an earlier month, not paid before
mine-paid-corrected = put right after it was paid
mine-paid-rule-corrected = corrected rate

## Contests
mine-contests = What you contest
mine-contests-what = Until you close it, nobody may judge your work by that figure.
mine-contested = Contested
mine-open = Open
mine-closed = Closed
mine-contest-do = This is not right
mine-contest-see = See what you said
mine-contest-shown = What the page shows
mine-contest-words = What is not right?
mine-contest-hint = In your own words. Who else knows about it?
mine-contest-empty = Write a few words, so that others know what to look at.
mine-contest-then = What happens then
mine-contest-then-what = Your supervisor sees it after the next sync. You look at it together. Until you close it, nobody may judge your work by this figure.
mine-contest-send = Say it
mine-contest-told = Noted. It goes out with the next sync.
mine-contest-yours = You said on { $day }
mine-contest-open = It is open
mine-contest-close = It is right now: close it
mine-contest-closed = You closed it on { $day }
mine-contest-closed-told = Closed.
mine-no-home = This phone does not know your book yet. Sync first.
mine-figure-line = One visit’s line
mine-figure-earned = What was earned
mine-figure-visits = Number of visits
mine-figure-speed = How soon
mine-figure-danger-asked = Danger signs asked
mine-figure-corrected = Visits put right
mine-figure-to-check = Visits to look into

## Visits that were due
mine-dues = Visits that were due
mine-dues-note = which of them were made, and which still count
mine-dues-made = Made
mine-dues-of = of { $count } due
mine-dues-why = Each visit that a schedule asked of you this month. One made late still counts until its last day, whoever made it.
mine-dues-gone = Of these, { $reached } of { $due } in families that are no longer with you; they are not in the list.
mine-dues-none = No visit was due this month.
mine-dues-open = Not made
mine-dues-done = Made
mine-dues-family = The family { $name }
mine-dues-day = due { $day }
mine-dues-on = made { $day }
mine-dues-over = no longer counts
mine-dues-until = counts until { $day }
mine-dues-still = still counts
