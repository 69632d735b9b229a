-- Gathered and summed for pages; what a visit is worth is reckoned in rules.py alone.

-- The visits of CHWs across books, as pay sees them.
CREATE VIEW act WITH (security_invoker = true) AS
SELECT book, visit AS act, chw, household, service, day, void, flagged, to_settle, minutes, danger
FROM visit;

-- What each visit was paid so far.
CREATE VIEW paid_by_act WITH (security_invoker = true) AS
SELECT chw, act_book, act, currency, sum(amount)::bigint AS amount, max(ordered_at) AS last_at
FROM paid
GROUP BY chw, act_book, act, currency;

-- What each CHW was paid for each month, and what she said of it.
CREATE VIEW paid_by_month WITH (security_invoker = true) AS
SELECT book, chw, period, currency, sum(amount)::bigint AS amount, count(*) AS payments,
       count(received_on) AS received, count(contested_on) AS contested
FROM payment
GROUP BY book, chw, period, currency;

-- Figures that a CHW contests and has not closed: nobody is judged by them (SUP-04).
CREATE VIEW frozen_figure WITH (security_invoker = true) AS
SELECT book, chw, figure, month, act_book, act, contest, contested_on
FROM contest
WHERE closed_on IS NULL;
