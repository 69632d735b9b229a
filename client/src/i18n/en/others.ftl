# Homes of supervisors, committee members and nurses; sealing a page.

others-reading = Reading …
others-more = More
others-community = The community
others-workers = Health workers
others-worker = Health worker
others-no-workers = No health workers are known here yet. Sync first.
others-visits = Visits
others-visits-month = { $count ->
    [one] 1 visit this month
   *[other] { $count } visits this month
}
others-nameless = Counted without names, from what has arrived.
others-planned = Visits you planned together
others-planned-none = None. While a visit together is planned, its family’s story is here to read.
others-planned-not-here = A family whose story comes with the next sync
others-worker-what = She sees all of this on her own phone first.
others-frozen = Contested: do not judge by it
others-contest = On { $day } she said: “{ $words }”
others-contest-do = Look at it together. Until she closes it, nobody judges her work by this figure.
others-payments-none = No payment has been ordered yet.
others-agreed = What is agreed
others-promised-lead = In force today, by the keys of both sides.
others-promised-note = the rates that both sides signed
others-rates = For each visit that arrives:
others-scheme = By the agreed scheme, since { $day }:
others-rate = { $service }: { $sum }, since { $day }
others-no-rates = No rates are in force yet
others-coming = Agreed for later
others-proposed = A proposal waits
others-proposed-from = It would hold from { $day }.
others-signed-community = The community signed
others-signed-health = The health system signed
others-waits-community = The community has not signed
others-waits-health = The health system has not signed
others-facility = Facility and communities

## Seals
seal-open = Pages to seal
seal-open-none = No closed page waits for a signature.
seal-what = At a month’s end a page of the book is closed. Both sides sign it; then nothing on it can change unseen.
seal-all = All closed pages
seal-none = No page is closed yet.
seal-page = Closed page
seal-page-of = Page of { $month }
seal-lines = lines { $first } to { $last }
seal-waits-you = Waits for you
seal-signed-0 = No signature
seal-signed-1 = One signature
seal-signed-2 = Sealed
seal-signatures = Signatures
seal-side-community = The community
seal-side-health-system = The health system
seal-for-community = the community
seal-for-health-system = the health system
seal-signed-by = { $name }, { $at }
seal-not-yet = not yet
seal-on-it = What stands on it
seal-on-it-what = { $count ->
    [one] One line of the book: line { $first }.
   *[other] { $count } lines of the book, { $first } to { $last }:
}
seal-group-families = { $count ->
    [one] 1 about families and visits
   *[other] { $count } about families and visits
}
seal-group-pay = { $count ->
    [one] 1 about pay
   *[other] { $count } about pay
}
seal-group-people = { $count ->
    [one] 1 about who has which part, and their keys
   *[other] { $count } about who has which part, and their keys
}
seal-group-charter = { $count ->
    [one] 1 about what is agreed
   *[other] { $count } about what is agreed
}
seal-group-places = { $count ->
    [one] 1 about places and forms
   *[other] { $count } about places and forms
}
seal-group-seals = { $count ->
    [one] 1 about pages, settling and erasing
   *[other] { $count } about pages, settling and erasing
}
seal-group-other = { $count ->
    [one] 1 of a kind that this app does not know
   *[other] { $count } of kinds that this app does not know
}
seal-elsewhere = { $count ->
    [one] 1 about families or pay, whose words are not for this phone
   *[other] { $count } about families or pay, whose words are not for this phone
}
seal-visits = In { $month } health workers made { $count } visits here.
seal-read = { $count ->
    [one] Read the line that is here
   *[other] Read the { $count } lines that are here
}
seal-root = Root of the page
seal-root-what = It stands for every letter of every line. Compare it with what the other side sees: if one letter differs, do not sign.
seal-sign-for = Sign for: { $side }
seal-sign-yes = Sign
seal-sure = Sign this page?
seal-sure-what = { $name } signs for { $side }: lines { $first } to { $last } of the book of { $place }, page of { $month }, with this root:
seal-done = Signed. It goes out with the next sync.
seal-two-people = You signed for the other side
seal-two-people-do = A seal needs two people. Somebody else signs for this side.
seal-unvouched = The key of this phone cannot sign yet
seal-unvouched-what = Only a key that both sides vouch for signs pages.
seal-unvouched-do = Still to vouch: { $who }. They do it on the page of keys, after hearing your six words.
seal-kind-book-opened = Book opened
seal-kind-committee-key-admitted = Committee’s key admitted at the meeting
seal-kind-key-admitted = Key admitted
seal-kind-key-revoked = Key withdrawn
seal-kind-key-vouched = Key vouched for
seal-kind-role-given = Part given
seal-kind-role-ended = Part ended
seal-kind-mandate-given = Mandate given
seal-kind-mandate-ended = Mandate ended
seal-kind-chw-appointed = Health worker appointed
seal-kind-chw-left = Health worker left
seal-kind-place-named = Place named
seal-kind-facility-named = Facility named
seal-kind-committee-formed = Committee formed
seal-kind-form-published = Form published
seal-kind-package-proposed = Package of pay proposed
seal-kind-package-signed = Package of pay signed
seal-kind-charter-drafted = Text of the charter drafted
seal-kind-charter-commented = Said on the charter
seal-kind-objection-met = Objection met
seal-kind-charter-consulted = Community consulted on the charter
seal-kind-charter-proposed = Charter laid before both keys
seal-kind-charter-signed = Charter signed
seal-kind-charter-returned = Charter given back
seal-kind-charter-suspended = Charter set aside
seal-kind-member-named = Member of the committee named
seal-kind-member-trained = Member of the committee trained
seal-kind-member-left = Member left the committee
seal-kind-scoring-begun = Scoring begun
seal-kind-nominee-named = Somebody put forward
seal-kind-scores-given = Scores given
seal-kind-scoring-closed = A side waits for no more scores
seal-kind-score-reconciled = Score said together
seal-kind-selection-decided = A side chose the health worker
seal-kind-meeting-held = Meeting held
seal-kind-decision-taken = Decision taken
seal-kind-action-agreed = Something to be done, agreed
seal-kind-action-closed = Something to be done, ended
seal-kind-action-linked = It led to a text of the charter
seal-kind-seal-closed = Page closed
seal-kind-seal-signed = Page signed
seal-kind-settlement-signed = Word on late work
seal-kind-entry-erased = Words erased
seal-kind-payment-ordered = Payment ordered
seal-kind-payment-received = Payment received
seal-kind-payment-contested = Payment contested
seal-kind-figure-contested = Figure contested
seal-kind-contest-closed = Contest closed
seal-kind-visit-made = Visit made
seal-kind-visit-corrected = Visit put right
seal-kind-visit-verified = Visit looked into
seal-kind-household-visit-planned = Visit planned together
seal-kind-household-enrolled = Family enrolled
others-joint = The committee’s work
others-joint-note = Scores, meetings, what is to be done
others-charter = Charter
others-charter-holds = holds
others-charter-talked = being talked about
others-charter-none = none yet
others-statement = Her statement
others-statement-note = each visit, and why
others-statement-none = Her statement is not on this phone
others-statement-none-hint = Find a network and open this page again.
others-statement-of = Without a network: this copy is of { $moment }.
