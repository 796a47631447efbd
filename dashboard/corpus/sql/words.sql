-- By number of an event of one table of a part all words that it is found by.
WITH told AS (
    SELECT
        event,
        string_agg(DISTINCT substr(text, sentence_start + 1, sentence_end - sentence_start), ' ') AS words
    FROM (SELECT event, document, sentence_start, sentence_end FROM read_parquet($tellings_file)) AS t
    JOIN (SELECT id AS document, text FROM read_parquet($documents_file)) USING (document)
    GROUP BY event
),
said AS (
    SELECT event, string_agg(text, ' ') AS words
    FROM read_parquet($quotes_file) WHERE event IS NOT NULL GROUP BY event
),
events AS (
    SELECT ($first + file_row_number)::INTEGER AS number, id AS event, title, text
    FROM read_parquet($events_file, file_row_number = true)
),
bounds AS (SELECT min(number) AS least, max(number) AS most FROM events),
placed AS (
    SELECT event_places.event AS number, string_agg(name, ' ') AS words
    FROM event_places JOIN places USING (number), bounds
    WHERE event_places.event BETWEEN least AND most GROUP BY event_places.event
),
who AS (
    SELECT event_actors.event AS number, string_agg(name, ' ') AS words
    FROM event_actors JOIN actors USING (number), bounds
    WHERE event_actors.event BETWEEN least AND most GROUP BY event_actors.event
)
SELECT events.number, concat_ws(' ', title, events.text, told.words, said.words, placed.words, who.words)
FROM events
LEFT JOIN told USING (event)
LEFT JOIN said USING (event)
LEFT JOIN placed USING (number)
LEFT JOIN who USING (number)
ORDER BY events.number
