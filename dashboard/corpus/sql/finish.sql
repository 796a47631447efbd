-- How many events there are of each day, kind and certainty.
CREATE OR REPLACE TABLE cube AS
SELECT day, kind, status, count(*)::INTEGER AS events FROM events GROUP BY ALL ORDER BY day;

-- Names that no two have, and how many events each has in all, of places with a bit for each kind;
-- the busiest stand first.
CREATE OR REPLACE TABLE places AS
WITH counted AS (
    SELECT number, count(*) AS events, bit_or(1::UBIGINT << enum_code(kind)) AS kinds
    FROM event_places GROUP BY number
),
hinted AS (
    SELECT places.* EXCLUDE (lat, lon, label, events, kinds), counted.kinds, south = north AND west = east AS is_one,
        coalesce(counted.events, 0)::INTEGER AS events,
        count(*) OVER (PARTITION BY name) AS named,
        CASE
            WHEN country IS NOT NULL AND count(*) OVER (PARTITION BY name, country) = 1 THEN country
            WHEN count(*) OVER (PARTITION BY name, kind, country) = 1
                THEN concat_ws(', ', kind, country)
            WHEN south = north AND west = east
                    AND count(*) OVER (PARTITION BY name, printf('%.2f, %.2f', south, west)) = 1
                THEN printf('%.2f, %.2f', south, west)
            ELSE key
        END AS hint
    FROM places LEFT JOIN counted USING (number)
)
SELECT number, key, name, kind, country, south, north, west, east,
    CASE WHEN is_one THEN south END AS lat, CASE WHEN is_one THEN west END AS lon,
    CASE WHEN named = 1 THEN name ELSE name || ' (' || hint || ')' END AS label, events, kinds
FROM hinted ORDER BY events DESC, label;

CREATE OR REPLACE TABLE actors AS
WITH counted AS (SELECT number, count(*) AS events FROM event_actors GROUP BY number),
hinted AS (
    SELECT actors.* EXCLUDE (label, events), coalesce(counted.events, 0)::INTEGER AS events,
        count(*) OVER (PARTITION BY name) AS named,
        CASE WHEN count(*) OVER (PARTITION BY name, kind) = 1 THEN kind ELSE key END AS hint
    FROM actors LEFT JOIN counted USING (number)
)
SELECT number, key, name, mentions, kind,
    CASE WHEN named = 1 THEN name ELSE name || ' (' || hint || ')' END AS label, events
FROM hinted ORDER BY events DESC, label;

-- Words for a speaker that are also an actor's name are told from it. Labels of an index that grows
-- are made anew, as an actor may have another name now; only of who is not named it stays.
CREATE OR REPLACE TABLE speakers AS
WITH counted AS (SELECT number, count(*) AS events FROM event_speakers GROUP BY number),
named AS (
    SELECT speakers.number, speakers.key, coalesce(counted.events, 0)::INTEGER AS events,
        CASE WHEN speakers.key = '' THEN speakers.label
            ELSE coalesce(actors.label, substr(speakers.key, 6)) END AS label,
        actors.number IS NULL AND speakers.key <> '' AS is_words
    FROM speakers LEFT JOIN counted USING (number) LEFT JOIN actors USING (key)
)
SELECT number, key,
    CASE WHEN is_words AND count(*) OVER (PARTITION BY label) > 1
        THEN label || ' (not told which)' ELSE label END AS label,
    events
FROM named ORDER BY events DESC, label;

DELETE FROM made;

INSERT INTO made VALUES ($version);
