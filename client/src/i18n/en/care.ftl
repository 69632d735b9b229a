# Whom to visit today, why, and what the week holds.
care-first = Danger signs first
care-overdue = Late
care-today = Today
care-week = In the days to come
care-start = Start the visit
care-start-who = with { $who }
care-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
care-family = Whole family
care-in-family = Family { $family }
care-wish = Their wish: { $wish }
care-bring = Bring: { $things }
care-order = In which order?
care-order-need = Most needed first
care-order-way = The shortest way

## Why
care-why-danger = Danger sign: see how it is now
care-why-newborn = New baby: see mother and child
care-why-fever = Fever: see if it has gone
care-why-thin-arm = Thin arm: measure again
care-why-vaccines-missed = A vaccine was missed: ask if it was given
care-why-pregnancy-weeks = Pregnancy: visit her
care-why-pregnancy = Pregnancy: visit her again
care-why-vaccines = Vaccines: look at the card together
care-why-growth = Growth: measure the child
care-why-elder = Older person: see how it goes
care-why-household = Family visit: see how all are
care-due-today = Due today.
care-due-in = { $days ->
    [one] Due tomorrow.
   *[other] Due on { $day }.
}
care-due-since = Due since { $day }.
care-late = { $days ->
    [one] One day late: it was due on { $day }.
   *[other] { $days } days late: it was due on { $day }.
}
care-because-signs = Noted on { $day }: { $signs }.
care-because-seen = Noted on { $day }.
care-because-week = About week { $week } of the pregnancy.
care-because-days-old = { $days ->
    [one] The day after the birth on { $day }.
   *[other] { $days } days after the birth on { $day }.
}
care-because-weeks-old = { $weeks } weeks after the birth on { $day }.
care-because-never = No such visit is noted yet.
care-because-last = Last time: { $day }.

## Danger signs
care-sign-no-drink = cannot drink or feed
care-sign-not-feeding = does not feed
care-sign-vomits = vomits everything
care-sign-fits = fits
care-sign-convulsions = fits
care-sign-sleepy = very sleepy
care-sign-asleep = cannot be woken
care-sign-chest = the chest draws in
care-sign-breath = fast or hard breathing
care-sign-fast-breathing = fast breathing
care-sign-bleeding = bleeding
care-sign-bleeds = bleeding
care-sign-head = strong headache
care-sign-severe-headache = strong headache
care-sign-swollen-face = swollen face
care-sign-fever = fever
care-sign-still = the baby moves less
care-sign-muac-red = very thin arm (red)

## What to bring
care-bring-thermometer = thermometer
care-bring-arm-tape = arm tape
care-bring-referral-notes = referral notes
care-bring-scale = scale
care-bring-malaria-tests = malaria tests
care-bring-vaccine-cards = your list of vaccines
care-bring-mother-cards = pictures for the talk
care-bring-soap = soap

## The week
care-plan = Your week
care-plan-done = Visits made
care-plan-left = Visits to come
care-plan-hours = Hours
care-plan-of = of { $hours }
care-plan-fits = It fits into your hours.
care-plan-over = Too much for one week: about { $over } hours too many.
care-plan-over-do = Go to danger signs and late visits first. Tell your supervisor today what will not fit.
care-plan-agreed = The hours are those of your charter, with the way there.
care-plan-example = Your charter names no hours yet. These { $hours } hours are an example, with the way there.
care-not-approved = The days of visits are an example of our own. No clinician has approved them.

## Nothing to do
care-none-due = Nothing is due today
care-none-due-next = The next visit is due on { $day }.
care-none-due-hint = You may greet a family whom you have not seen for long, or rest.
care-no-homes = No family is with you yet
care-no-homes-hint = Enrol a family, or sync: families that were given to you come then.
care-no-homes-enrol = Enrol a family
care-no-homes-sync = Sync
care-quiet = { $count ->
    [one] In one family nothing is due these days.
   *[other] In { $count } families nothing is due these days.
}
care-quiet-see = See all families
