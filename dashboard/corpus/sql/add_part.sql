-- What a part's events name: documents, places, actors, and who speaks in which event.
-- A place or an actor that only its document can tell from others of the name ("id@document")
-- is looked for by its kind and name.
INSERT INTO documents
SELECT
    coalesce((SELECT max(number) FROM documents), -1) + 1 + file_row_number, id, $part,
    file_row_number, name, title, source, url, language, published, first_day, last_day,
    CASE
        WHEN first_day > -1000000000 AND last_day < 1000000000 THEN (first_day + last_day) // 2
        WHEN first_day > -1000000000 THEN first_day
        WHEN last_day < 1000000000 THEN last_day
    END,
    events, problem, $seen
FROM read_parquet($documents_file, file_row_number = true)
ORDER BY file_row_number;

CREATE OR REPLACE TEMP TABLE named_places AS
SELECT
    id, name, kind, country, lat, lon,
    CASE WHEN ends_with(id, '@' || document) THEN kind || ':' || lower(name) ELSE id END AS key
FROM read_parquet($places_file);

INSERT INTO places
SELECT
    (SELECT count(*) FROM places) + row_number() OVER (ORDER BY key) - 1, key, first(name ORDER BY name),
    first(kind ORDER BY kind), first(country ORDER BY country),
    CASE WHEN min(lat) = max(lat) AND min(lon) = max(lon) THEN min(lat) END,
    CASE WHEN min(lat) = max(lat) AND min(lon) = max(lon) THEN min(lon) END, NULL, 0
FROM named_places
WHERE key NOT IN (SELECT key FROM places)
GROUP BY key;

CREATE OR REPLACE TEMP TABLE place_numbers AS
SELECT DISTINCT named_places.id, places.number FROM named_places JOIN places USING (key);

CREATE OR REPLACE TEMP TABLE named_actors AS
SELECT
    id, name, kind, mentions, document,
    CASE WHEN ends_with(id, '@' || document) THEN left(id, -1 - len(document)) ELSE id END AS key
FROM read_parquet($actors_file);

INSERT INTO actors
SELECT
    (SELECT count(*) FROM actors) + row_number() OVER (ORDER BY key) - 1, key, first(name ORDER BY mentions DESC, name),
    first(kind ORDER BY kind), NULL, 0
FROM named_actors
WHERE key NOT IN (SELECT key FROM actors)
GROUP BY key;

CREATE OR REPLACE TEMP TABLE actor_numbers AS
SELECT DISTINCT named_actors.id, actors.number FROM named_actors JOIN actors USING (key);

-- A speaker is an actor, else the words for him, else not named.
CREATE OR REPLACE TEMP TABLE named_quotes AS
SELECT
    quotes.document, quotes.start, quotes."end", quotes.event,
    CASE
        WHEN actors.number IS NOT NULL THEN actors.key
        WHEN speaker_text IS NULL OR list_contains($pronouns, lower(speaker_text)) THEN ''
        ELSE 'said:' || upper(left(speaker_text, 1)) || substr(speaker_text, 2)
    END AS key
FROM read_parquet($quotes_file) AS quotes
LEFT JOIN actor_numbers ON actor_numbers.id = quotes.speaker
LEFT JOIN actors USING (number);

INSERT INTO speakers
SELECT (SELECT count(*) FROM speakers) + row_number() OVER (ORDER BY key) - 1, key,
    CASE WHEN key = '' THEN $unnamed END, 0
FROM named_quotes
WHERE key NOT IN (SELECT key FROM speakers)
GROUP BY key;

CREATE OR REPLACE TEMP TABLE speaking AS
SELECT event, number FROM named_quotes JOIN speakers USING (key) WHERE event IS NOT NULL
UNION
SELECT tellings.event, speakers.number
FROM read_parquet($tellings_file) AS tellings
JOIN named_quotes AS quotes
    ON quotes.document = tellings.document
    AND quotes.start < tellings.sentence_end AND quotes."end" > tellings.sentence_start
JOIN speakers USING (key);
