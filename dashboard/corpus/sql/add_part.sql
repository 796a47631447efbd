-- What a part's events name: documents, places, actors, and who speaks in which event.
-- A place or an actor that only its document can tell from others of the name ("id@document")
-- is looked for by its kind and name.
INSERT INTO documents
SELECT
    coalesce((SELECT max(number) FROM documents), -1) + 1 + file_row_number, id, $part,
    file_row_number, name, title, source, url, language, published, first_day, last_day,
    middle(first_day, last_day), events, problem, DATE '1970-01-01' + came_in
FROM read_parquet($documents_file, file_row_number = true)
ORDER BY file_row_number;

CREATE OR REPLACE TEMP TABLE named_places AS
SELECT
    id, name, kind, country, lat, lon,
    CASE WHEN ends_with(id, '@' || document) THEN kind || ':' || lower(name) ELSE id END AS key
FROM read_parquet($places_file);

CREATE OR REPLACE TEMP TABLE told_places AS
SELECT
    key, min(name) AS name, min(kind) AS kind, min(country) AS country, min(lat) AS south,
    max(lat) AS north, min(lon) AS west, max(lon) AS east
FROM named_places GROUP BY key;

UPDATE places SET
    name = least(places.name, told.name), kind = least(places.kind, told.kind),
    country = least(places.country, told.country), south = least(places.south, told.south),
    north = greatest(places.north, told.north), west = least(places.west, told.west),
    east = greatest(places.east, told.east)
FROM told_places AS told
WHERE told.key = places.key;

INSERT INTO places
SELECT
    (SELECT count(*) FROM places) + row_number() OVER (ORDER BY key) - 1, key, name, kind, country,
    south, north, west, east, NULL, NULL, NULL, 0, 0
FROM told_places
WHERE key NOT IN (SELECT key FROM places);

CREATE OR REPLACE TEMP TABLE place_numbers AS
SELECT DISTINCT named_places.id, places.number FROM named_places JOIN places USING (key);

CREATE OR REPLACE TEMP TABLE named_actors AS
SELECT
    id, name, kind, mentions, document,
    CASE WHEN ends_with(id, '@' || document) THEN left(id, -1 - len(document)) ELSE id END AS key
FROM read_parquet($actors_file);

CREATE OR REPLACE TEMP TABLE told_actors AS
SELECT
    key, first(name ORDER BY mentions DESC NULLS LAST, name) AS name,
    coalesce(max(mentions), 0) AS mentions, min(kind) AS kind
FROM named_actors GROUP BY key;

-- The name is that of whichever article names the actor most often.
UPDATE actors SET name = told.name, mentions = told.mentions
FROM told_actors AS told
WHERE told.key = actors.key AND (
    told.mentions > actors.mentions OR (told.mentions = actors.mentions AND told.name < actors.name)
);

INSERT INTO actors
SELECT
    (SELECT count(*) FROM actors) + row_number() OVER (ORDER BY key) - 1, key, name, mentions, kind,
    NULL, 0
FROM told_actors
WHERE key NOT IN (SELECT key FROM actors);

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
