-- The events of one table of a part; dated and undated ones stand together from here on.
CREATE OR REPLACE TEMP TABLE added AS
SELECT
    ($first + told.file_row_number)::INTEGER AS number, documents.number AS document, told.first_day,
    told.last_day, kind::kind AS kind, status::status AS status, salience, start, told.id, told.title,
    actors, CASE WHEN len(places) > 0 THEN places ELSE places_inferred END AS places
FROM read_parquet($events_file, file_row_number = true) AS told
JOIN documents ON documents.id = told.document;

INSERT INTO events
SELECT
    number, document, first_day, last_day, middle(first_day, last_day), kind, status, salience, start,
    id, title
FROM added ORDER BY number;

INSERT INTO event_places
SELECT DISTINCT event, number, document, first_day, last_day, kind, status
FROM (
    SELECT number AS event, document, first_day, last_day, kind, status, unnest(places) AS id FROM added
)
JOIN place_numbers USING (id)
ORDER BY event;

INSERT INTO event_actors
SELECT DISTINCT event, number, document, first_day, last_day, kind, status
FROM (
    SELECT number AS event, document, first_day, last_day, kind, status, unnest(actors) AS id FROM added
)
JOIN actor_numbers USING (id)
ORDER BY event;

INSERT INTO event_speakers
SELECT added.number, speaking.number, document, first_day, last_day, kind, status
FROM added JOIN speaking ON speaking.event = added.id
ORDER BY added.number;
