## Where her pay goes
pay-around = Where it goes, and what is asked
pay-account = Where my pay goes
pay-account-lead = Somebody else makes sure of a number before anything is sent to it. Until then your pay waits; it is not lost.
pay-account-now = The account that holds
pay-account-nobody = No account is named yet. Name one, so that pay can be sent.
pay-account-holder = In the name of { $name }
pay-account-agreed = Somebody you trust. You said: “{ $words }”
pay-account-verified = Verified
pay-account-none = None named yet
pay-account-unverified = To be verified first
pay-account-held = Held
pay-account-why = Nothing is sent to it for now: “{ $why }” Your pay waits; it is not lost.
pay-account-verified-on = { $name } made sure of it: { $day }.
pay-account-waits = Somebody who pays makes sure that it is right: by a call, or by looking at your phone or card.
pay-account-named = You named it: { $day }.
pay-account-named-by = { $name } named it: { $day }.
pay-account-before = Before
pay-account-first = Name an account
pay-account-another = Name another account
pay-account-again = A new number is verified first, also when the old one was. Until then your pay waits.
pay-account-how = How is it sent?
pay-channel-mobile-money = Mobile money
pay-channel-bank = Bank account
pay-account-number = Number
pay-account-number-hint = With the country, such as +254 712 345 678
pay-account-account = Account number or IBAN
pay-account-bank = Network or bank, if you know it
pay-account-whose = Whose is it?
pay-account-own = My own
pay-account-proxy = Of somebody I trust
pay-account-in-name = In whose name is it?
pay-account-consent = Your agreement, in your words
pay-account-consent-hint = Who is it, and why may the pay go there?
pay-account-write = Write it down
pay-account-leave = Leave it as it is
pay-account-wrong-number = This number cannot be right. Look at it again, with the country: +254 712 345 678.
pay-account-wrong-account = This account number cannot be right. Look at it again.
pay-account-wrong-holder = Write the name that the number is under.
pay-account-wrong-consent = Write in your words that the pay may go there.
pay-here = On this phone only. It goes out with the next sync.

## What families said when they were asked
pay-checks = Families asked about my visits
pay-checks-note = what they said, and my answer
pay-checks-lead = A few visits are drawn by chance, and somebody asks the family. It takes nothing from your pay. You read it first, and your answer stands beside it.
pay-checks-none = Nobody has asked about your visits yet.
pay-checks-new = { $count ->
    [one] A family was asked about a visit of yours. Read what they said.
   *[other] Families were asked about { $count } visits of yours. Read what they said.
}
pay-checks-read = Read and answer
pay-check-of = { $day } · { $service }
pay-check-of-one = One of your visits
pay-check-asked = { $name } asked the family: { $day }.
pay-check-found = They say: the visit took place as you wrote.
pay-check-different = They say: it took place, but something was different.
pay-check-not-found = They do not know of this visit.
pay-check-not-reached = Nobody could be asked.
pay-check-safe = Families forget, and the person asked may have been away. Say how it was; you are paid in the meantime.
pay-check-words = How was it?
pay-check-answer = Say it
pay-check-mine = My answer
pay-check-said = Said: { $day }
