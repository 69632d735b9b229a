-- The figures of a comparison, by community and month: `top` shared by `bottom` is the outcome that its plan names.
--
-- They leave only when the plan carries both keys and its last month is over, or when it was stopped, up to the last
-- month that was over then: what is laid down beforehand is not looked at beforehand, whoever asks. No names, no persons.
-- Only communities that lie within the book of the comparison are told of. Whoever reads that book, or the book of one
-- of the communities, may ask. Days of pay are counted from the month's end; for what nobody has paid yet, until today.
DROP FUNCTION IF EXISTS comparison_figures(uuid) CASCADE;
CREATE FUNCTION comparison_figures(a_registration uuid)
RETURNS TABLE (book uuid, month text, top numeric, bottom bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    WITH RECURSIVE plan AS MATERIALIZED (
        SELECT c.book, c.terms::jsonb AS said, coalesce(to_timestamp(c.stopped_at / 1000.0)::date, current_date) AS day
        FROM comparison c WHERE c.registration = a_registration
        AND c.community_at IS NOT NULL AND c.health_at IS NOT NULL AND reader() IS NOT NULL
        AND (c.book = ANY (reader_books('open')) OR EXISTS (
            SELECT FROM jsonb_array_elements_text(c.terms::jsonb -> 'units') u
            WHERE u::uuid = ANY (reader_books('open'))))
        AND (c.stopped_at IS NOT NULL OR current_date >=
            (c.terms::jsonb ->> 'last_month' || '-01')::date + interval '1 month')),
    below AS (
        SELECT p.book FROM plan p
        UNION SELECT b.book FROM book b JOIN below ON b.within = below.book),
    unit AS (
        SELECT u::uuid AS book FROM plan, jsonb_array_elements_text(said -> 'units') u
        WHERE u::uuid IN (SELECT below.book FROM below)),
    span AS (
        SELECT d::date AS since, (d + interval '1 month')::date AS until, to_char(d, 'YYYY-MM') AS month
        FROM plan, generate_series(
            (said ->> 'first_month' || '-01')::date
                - make_interval(months => coalesce((said ->> 'baseline_months')::int, 0)),
            (said ->> 'last_month' || '-01')::date, interval '1 month') d
        WHERE (d + interval '1 month')::date <= plan.day),
    worker AS (
        SELECT u.book, s.month, count(*) AS chws FROM unit u CROSS JOIN span s JOIN chw c ON c.book = u.book
            AND c.since < s.until AND (c.until IS NULL OR c.until >= s.since)
        GROUP BY u.book, s.month)
    SELECT w.book, w.month, (SELECT count(*) FROM visit v
            WHERE v.book = w.book AND NOT v.void AND v.day >= s.since AND v.day < s.until)::numeric, w.chws
        FROM worker w JOIN span s USING (month) WHERE (SELECT said ->> 'outcome' FROM plan) = 'visits'
    UNION ALL
    SELECT w.book, w.month, (SELECT count(*) FROM visit_plan v
            WHERE v.book = w.book AND v.closed AND v.planned_on >= s.since AND v.planned_on < s.until)::numeric, w.chws
        FROM worker w JOIN span s USING (month) WHERE (SELECT said ->> 'outcome' FROM plan) = 'supervision'
    UNION ALL
    SELECT d.book, d.month, 100 * sum(d.visits_reached)::numeric, sum(d.visits_due)::bigint
        FROM due_by_month d JOIN unit u ON u.book = d.book JOIN span s ON s.month = d.month
        WHERE (SELECT said ->> 'outcome' FROM plan) = 'reached' GROUP BY d.book, d.month HAVING sum(d.visits_due) > 0
    UNION ALL
    SELECT p.book, p.period, sum(coalesce(
            (SELECT min(r.reported_on) FROM payment_report r
                WHERE r.book = p.book AND r.payment = p.payment AND r.outcome = 'paid'),
            p.received_on, (SELECT plan.day FROM plan)) - s.until + 1)::numeric, count(*)
        FROM payment p JOIN unit u ON u.book = p.book JOIN span s ON s.month = p.period
        WHERE p.amount > 0 AND (SELECT said ->> 'outcome' FROM plan) = 'days_late' GROUP BY p.book, p.period
$$;
REVOKE ALL ON FUNCTION comparison_figures(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION comparison_figures(uuid) TO ubia_app;
