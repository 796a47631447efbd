-- The tables of an index. Events, places, actors and documents have numbers, which hold in this
-- index alone. A day is a number of days since 1970, with the sentinels of the layout; what has no
-- date has none. Facets are counted in one table each, which therefore repeat what filters ask for.
CREATE TYPE kind AS ENUM ($kinds);
CREATE TYPE status AS ENUM ($statuses);
CREATE TABLE made (version VARCHAR);
CREATE TABLE parts (number INTEGER, id VARCHAR, first INTEGER, first_undated INTEGER, last INTEGER);
CREATE TABLE documents (
    number INTEGER, id VARCHAR, part INTEGER, row INTEGER, name VARCHAR, title VARCHAR,
    source VARCHAR, url VARCHAR, language VARCHAR, published VARCHAR, first_day INTEGER,
    last_day INTEGER, day INTEGER, events INTEGER, problem VARCHAR, seen DATE
);
CREATE TABLE events (
    number INTEGER, document INTEGER, first_day INTEGER, last_day INTEGER, day INTEGER,
    kind kind, status status, salience FLOAT, id VARCHAR, title VARCHAR
);
CREATE TABLE places (
    number INTEGER, key VARCHAR, name VARCHAR, kind VARCHAR, country VARCHAR, lat DOUBLE,
    lon DOUBLE, label VARCHAR, events INTEGER
);
CREATE TABLE actors (
    number INTEGER, key VARCHAR, name VARCHAR, kind VARCHAR, label VARCHAR, events INTEGER
);
CREATE TABLE speakers (number INTEGER, key VARCHAR, label VARCHAR, events INTEGER);
CREATE TABLE event_places (
    event INTEGER, number INTEGER, first_day INTEGER, last_day INTEGER, kind kind, status status
);
CREATE TABLE event_actors (
    event INTEGER, number INTEGER, first_day INTEGER, last_day INTEGER, kind kind, status status
);
CREATE TABLE event_speakers (
    event INTEGER, number INTEGER, first_day INTEGER, last_day INTEGER, kind kind, status status
);
