-- The tables of an index. Events, places, actors and documents have numbers, which hold in this
-- index alone. A day is a number of days since 1970, with the sentinels of the layout; what has no
-- date has none. Facets are counted in one table each, which therefore repeat what filters ask for.
CREATE MACRO middle(first_day, last_day) AS CASE
    WHEN first_day > $open_start AND last_day < $open_end THEN (first_day + last_day) // 2
    WHEN first_day > $open_start THEN first_day
    WHEN last_day < $open_end THEN last_day
END;
CREATE TYPE kind AS ENUM ($kinds);
CREATE TYPE status AS ENUM ($statuses);
CREATE TABLE made (version VARCHAR);
CREATE TABLE parts (number INTEGER, id VARCHAR, first INTEGER, first_undated INTEGER, last INTEGER);
CREATE TABLE documents (
    number INTEGER, id VARCHAR, part INTEGER, row INTEGER, name VARCHAR, title VARCHAR,
    source VARCHAR, url VARCHAR, language VARCHAR, published VARCHAR, first_day INTEGER,
    last_day INTEGER, day INTEGER, events INTEGER, problem VARCHAR, came_in DATE
);
CREATE TABLE events (
    number INTEGER, document INTEGER, first_day INTEGER, last_day INTEGER, day INTEGER,
    kind kind, status status, salience FLOAT, start INTEGER, id VARCHAR, title VARCHAR
);
-- Of what articles call differently or put elsewhere all that is asked for is kept as a least and a
-- most, which are the same however the articles are parted.
CREATE TABLE places (
    number INTEGER, key VARCHAR, name VARCHAR, kind VARCHAR, country VARCHAR, south DOUBLE,
    north DOUBLE, west DOUBLE, east DOUBLE, lat DOUBLE, lon DOUBLE, label VARCHAR, events INTEGER,
    kinds UBIGINT
);
CREATE TABLE actors (
    number INTEGER, key VARCHAR, name VARCHAR, mentions INTEGER, kind VARCHAR, label VARCHAR,
    events INTEGER
);
CREATE TABLE speakers (number INTEGER, key VARCHAR, label VARCHAR, events INTEGER);
CREATE TABLE event_places (
    event INTEGER, number INTEGER, document INTEGER, first_day INTEGER, last_day INTEGER,
    kind kind, status status
);
CREATE TABLE event_actors (
    event INTEGER, number INTEGER, document INTEGER, first_day INTEGER, last_day INTEGER,
    kind kind, status status
);
CREATE TABLE event_speakers (
    event INTEGER, number INTEGER, document INTEGER, first_day INTEGER, last_day INTEGER,
    kind kind, status status
);
