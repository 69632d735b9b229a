rewards-title = Promised to me beside pay
rewards-none = Nothing is promised beside pay.
rewards-by = { $source }, by { $day }
rewards-source-community = The community
rewards-source-health-system = The health system
rewards-source-payer = The payer
rewards-came = Came on { $day }.
rewards-part = { $some } of { $all } came.
rewards-not-here = Not here yet.
rewards-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
 }
rewards-it-came = It has come
rewards-it-is-missing = It has not come
rewards-said-came = You said: it has come.
rewards-said-missing = You said: it has not come.
rewards-said-wrong = You said: it is not as it should be.
rewards-noted = Written down. Both sides will read it.
rewards-thanks = Thanks to me
rewards-thanks-none = Nobody has written thanks yet.
rewards-item-charging = A way to charge the phone
rewards-item-bag-and-badge = A bag, a uniform and a badge
rewards-item-boots-and-raincoat = Boots, raincoat, torch
rewards-item-bicycle = A bicycle, and its repair
rewards-item-health-cover = Care for her and her family
rewards-item-training = Training with a certificate
rewards-item-career-step = A step up, by merit that all can read
rewards-item-public-thanks = Thanks in public
rewards-item-thank-you-notes = Notes of thanks from families and staff
rewards-item-referral-feedback = Word back on whom she referred
rewards-item-help-on-her-field = Help on her field or with her house
rewards-item-food-or-goods = Food or goods from the community
rewards-item-free-from-duties = Freed from communal work or fees
rewards-item-space-to-work = A place to meet and to store things
rewards-item-supportive-visit = A visit that helps, from both supervisors
rewards-item-association = A union or savings group of health workers
rewards-missing = Missing: { $missing } of { $promised }, { $share } of 100
rewards-what-came = What has come of it

# Her written agreement
agreement-title = My written agreement
agreement-none = There is no written agreement yet.
agreement-none-what = Pay does not wait for it. Ask for one: it says your work, your pay and your rights.
agreement-conditions = What I do, where, and how many hours
agreement-pay = What I get for it, and when
agreement-rights = My rights
agreement-from = From { $from }.
agreement-from-to = From { $from } until { $to }.
agreement-accepted = I accepted it on { $day }.
agreement-not-accepted = Not accepted yet.
agreement-accept = I have read it and accept
agreement-accept-heard = It was read to me and I accept
agreement-noted = Written down. Both sides will read it.
agreement-keep = Keep it as a text file
agreement-keep-what = The file lies outside this app. Whoever holds your phone can read it.
agreement-no-voice = This phone has no voice in the language of the agreement. Let somebody you trust read it to you.
agreement-note = your work, your pay, your rights; to read, hear and keep
