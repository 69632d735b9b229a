-- Two people's keys made on one device: an operator, or a shared phone, may be signing for both.
CREATE VIEW keys_of_one_device WITH (security_invoker = true) AS
SELECT book, device, array_agg(DISTINCT person) AS persons, array_agg(DISTINCT key) AS keys
FROM admitted_key WHERE device <> '' AND person IS NOT NULL
GROUP BY book, device HAVING count(DISTINCT person) > 1;

-- What still waits for people: not in the book yet, and not declined.
CREATE VIEW waiting WITH (security_invoker = true) AS
SELECT h.book, h.digest, h.entry, h.list, h.reason, h.author, h.received_at
FROM held h
WHERE NOT EXISTS (SELECT FROM entry e WHERE e.book = h.book AND e.id = h.entry
        AND (h.list = 'to_settle' OR h.reason IN ('unknown_key', 'unknown_kind')))
    AND NOT EXISTS (SELECT FROM settlement s WHERE s.book = h.book AND s.entry = h.entry AND s.decision = 'decline');
