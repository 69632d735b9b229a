-- Due visits, counted by the month in which they were due; months to come are among them.
CREATE VIEW due_by_month WITH (security_invoker = true) AS
SELECT book, chw, to_char(day, 'YYYY-MM') AS month, service, count(*) AS visits_due, count(visit) AS visits_reached
FROM due
GROUP BY book, chw, to_char(day, 'YYYY-MM'), service;
