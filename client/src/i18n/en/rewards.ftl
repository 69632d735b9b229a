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
