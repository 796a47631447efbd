-- How much the documents about a topic tell of each day. ``topic`` has a row for each of them: its
-- number and how much it is about the topic. What it tells of one day counts once, by its best event.
WITH reach AS (
    -- The first article tells what happened the day before.
    SELECT min(day) - 1 AS first, max(day) AS last FROM topic JOIN documents USING (number)
),
said AS (
    SELECT
        events.first_day AS day, documents.number AS document, documents.day AS published,
        about * max(
            ($floor + coalesce(salience, 0))
            * CASE status WHEN 'negated' THEN $negated WHEN 'planned' THEN $planned
                          WHEN 'possible' THEN $planned ELSE 1 END
        ) AS weight
    FROM topic
    JOIN documents USING (number)
    JOIN events ON events.document = documents.number
    CROSS JOIN reach
    WHERE events.first_day = events.last_day
        AND (first IS NULL OR events.first_day BETWEEN first AND last)
    GROUP BY events.first_day, documents.number, documents.day, about
),
told AS (
    SELECT day, document, published, max(weight) AS weight, max(says) AS says
    FROM (
        SELECT *, 1 AS says FROM said
        UNION ALL
        SELECT day, number, day, $published * about, 0 FROM topic JOIN documents USING (number)
        WHERE day IS NOT NULL
    )
    GROUP BY day, document, published
),
weighed AS (
    SELECT
        day, document, published, says,
        weight * CASE
            WHEN published IS NULL THEN 1
            WHEN published < day THEN $ahead
            ELSE 1 + $later * log2(1 + published - day)
        END AS weight
    FROM told
),
by_published AS (
    SELECT day, pow(sum(weight), $one_day) AS weight, sum(says) AS documents
    FROM weighed GROUP BY day, coalesce(published, -document - 1000000)
)
SELECT day, sum(weight) AS weight, sum(documents)::INTEGER AS documents
FROM by_published GROUP BY day HAVING sum(documents) > 0 ORDER BY day
