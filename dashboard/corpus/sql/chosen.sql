-- The rows of an export: what is chosen of one table of a part, numbered in their order.
CREATE OR REPLACE TEMP TABLE told_rows AS
WITH told AS (
    SELECT
        ($first + file_row_number)::INTEGER AS number, id, title, kind, status, earliest, latest,
        edtf, text, document
    FROM read_parquet($events_file, file_row_number = true)
),
picked AS (SELECT told.* FROM told JOIN chosen USING (number)),
placed AS (
    SELECT event AS number, list(label ORDER BY label) AS labels
    FROM event_places JOIN places USING (number)
    WHERE event IN (SELECT number FROM picked) GROUP BY event
),
who AS (
    SELECT event AS number, list(label ORDER BY label) AS labels
    FROM event_actors JOIN actors USING (number)
    WHERE event IN (SELECT number FROM picked) GROUP BY event
)
SELECT
    row_number() OVER (ORDER BY picked.number) - 1 AS row,
    picked.id, picked.title, picked.kind, picked.status, earliest, latest, edtf,
    coalesce(placed.labels, []) AS places, coalesce(who.labels, []) AS actors, text AS sentence,
    coalesce(documents.title, documents.name) AS article, documents.source, documents.published,
    documents.url, documents.id AS document
FROM picked
JOIN documents ON documents.id = picked.document
LEFT JOIN placed ON placed.number = picked.number
LEFT JOIN who ON who.number = picked.number
ORDER BY picked.number
